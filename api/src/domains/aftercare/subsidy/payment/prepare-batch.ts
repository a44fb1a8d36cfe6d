import { tables } from '../../../../database/tables.ts';
import { findOrgByCode, standingOf } from '../../../../platform/access/index.ts';
import { decryptColumn } from '../../../../platform/crypto/index.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import { advance, requireReach } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type PaymentClaim, preparePayment } from '../../../../platform/payments/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { SUBSIDY } from '../record-type.ts';
import { refusal } from '../refusal.ts';
import { SUBSIDY_PURPOSE } from './purpose.ts';

const TABLE = 'one_off_subsidy';
/** What may be paid: approved, or failed with its account corrected (01 §13.6 no. 9). */
const PAYABLE = ['APPROVED', 'PAY_FAILED'];

/** As many as a batch of the room may have. */
const MOST = 500;

/** The applications in the order of their numbers, locked: of two batches at once the second finds them gone. */
function lockPayable(tx: Ctx, ids: readonly string[]) {
  return tables(tx)
    .selectFrom(TABLE)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .select([
      'id',
      'apply_no',
      'state',
      'district_code',
      'person_id',
      'person_name',
      'id_no',
      'amount',
      'bank_code',
      'bank_account',
      'account_holder',
    ])
    .forUpdate()
    .execute();
}
type Locked = Awaited<ReturnType<typeof lockPayable>>[number];

function claimOf({ app: { keys } }: Ctx, row: Locked): PaymentClaim {
  const open = (column: 'person_name' | 'id_no' | 'bank_account' | 'account_holder'): string => {
    const sealed = row[column];
    if (sealed === null) throw refusal('E-1128');
    return decryptColumn(keys, { table: TABLE, column, rowId: row.id }, sealed);
  };
  return {
    record: { type: SUBSIDY, id: row.id },
    personId: row.person_id,
    name: open('person_name'),
    idNo: open('id_no'),
    amount: row.amount,
    bankCode: row.bank_code ?? '',
    account: open('bank_account'),
    holder: open('account_holder'),
    remark: row.apply_no,
  };
}

/**
 * 编制发放批次: the chosen applications go into one batch of the district's bureau; their limits, and who reviews and approves it, are the room's.
 *
 * @throws E-0501, NOT_FOUND, E-1133 for what may not be paid or belongs to another district, and what the room refuses
 */
export async function prepareSubsidyBatch(ctx: Ctx, ids: readonly string[], requestId: string): Promise<string> {
  const chosen = [...new Set(ids.map((id) => id.toLowerCase()))];
  if (chosen.length === 0 || chosen.length > MOST) throw refuse('E-0501', { max: MOST });
  const { id } = await once(ctx, 'prepareSubsidyBatch', requestId, { ids: chosen }, async (tx) => {
    await requireReach(tx, SUBSIDY, chosen);
    const rows = await lockPayable(tx, chosen);
    const [first] = rows;
    const wrong = rows.filter(
      ({ state, district_code: district }) => !PAYABLE.includes(state) || district !== first?.district_code,
    );
    if (!first || wrong.length > 0) throw refusal('E-1133', { no: wrong.map((one) => one.apply_no).join('、') });
    const bureau = await findOrgByCode(tx, first.district_code);
    if (!bureau) throw new Error(`no bureau of ${first.district_code}`);
    const batch = await preparePayment(tx, {
      purpose: SUBSIDY_PURPOSE,
      place: { ...standingOf(bureau), districtCode: first.district_code },
      items: rows.map((row) => claimOf(tx, row)),
    });
    await advance(tx, {
      type: SUBSIDY,
      action: 'joinBatch',
      rows: rows.map((row) => ({ id: row.id })),
      mode: 'CASCADE',
    });
    await tables(tx)
      .updateTable(TABLE)
      .set({ batch_id: batch.id, batch_no: batch.batchNo, fail_reason: null })
      .where('id', 'in', chosen)
      .execute();
    return { id: batch.id };
  });
  return id;
}
