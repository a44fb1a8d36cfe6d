import { tables } from '../../../../database/tables.ts';
import { decryptColumn, encryptColumn } from '../../../../platform/crypto/index.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import { advanceOne } from '../../../../platform/flow/index.ts';
import { type Ctx, requireUser } from '../../../../platform/kernel/index.ts';
import { mask } from '../../../../platform/masking/index.ts';
import { formOf, updateRecord } from '../../../../platform/records/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { findPerson, openPerson } from '../../../people/index.ts';
import { SUBSIDY } from '../record-type.ts';
import { refusal } from '../refusal.ts';
import { oneOffSubsidy, subsidyTable } from '../subsidy.record.ts';
import { checkAccount } from './check-account.ts';

/** The account that a clerk proposes for an approved application. */
export const accountForm = formOf(subsidyTable, 'SubsidyAccountInput', '拟变更的收款账户', [
  'next_bank_code',
  'next_bank_name',
  'next_bank_account',
  'next_account_reason',
]);

const CHANGEABLE = ['APPROVED', 'PAY_FAILED'];
/** The fields of this form under the names by which an account is checked. */
const FIELDS: Readonly<Record<string, string>> = { bankCode: 'nextBankCode', bankAccount: 'nextBankAccount' };

/**
 * 申请变更账户 (01 §13.6 no. 4): the clerk proposes, DIST_DIRECTOR agrees; nobody alone turns an approved payment to another account.
 *
 * @throws BAD_INPUT with E-1101, E-0503, E-0504
 */
export async function proposeAccount(
  ctx: Ctx,
  id: string,
  version: number,
  given: Parameters<typeof accountForm.read>[1],
  requestId: string,
): Promise<void> {
  const entry = accountForm.read(ctx, given);
  const faults = [];
  if (!entry.next_bank_account) faults.push({ path: 'input.nextBankAccount', message: '请填写新的银行账号' });
  if ([...(entry.next_account_reason ?? '')].length < 5)
    faults.push({ path: 'input.nextAccountReason', message: '请填写变更原因，5至500个字' });
  if (faults.length > 0) throw badInput(faults);
  await once(ctx, 'proposeSubsidyAccount', requestId, { id, version, given }, async (tx) => {
    const row = await oneOffSubsidy.get(tx, id);
    const person = await findPerson(tx, row.personId);
    if (!person) throw refusal('E-1121');
    const checked = checkAccount(
      { bankCode: entry.next_bank_code, bankAccount: entry.next_bank_account, accountHolder: null },
      openPerson(tx, person).name,
    );
    if (!checked.ok)
      throw badInput(
        checked.faults.map(({ path, ...fault }) => ({
          ...fault,
          path: `input.${FIELDS[path.slice('input.'.length)] ?? path.slice('input.'.length)}`,
        })),
      );
    const preparedBy = [...new Set([...row.preparedBy, requireUser(tx).userId])];
    const values = { ...entry, next_bank_account: checked.account, prepared_by: preparedBy };
    await updateRecord(tx, oneOffSubsidy, row.id, version, values, CHANGEABLE);
    await advanceOne(tx, { type: SUBSIDY, action: 'changeAccount', rows: [{ id: row.id }], mode: 'CASCADE' });
    return { id: row.id };
  });
}

const TABLE = 'one_off_subsidy';
const NONE = {
  next_bank_code: null,
  next_bank_name: null,
  next_bank_account: null,
  next_bank_account_masked: null,
  next_account_reason: null,
};

/** The proposed account takes the place of the old one: its envelope opens in its own column alone, so that it is sealed anew. */
export async function takeNextAccount(tx: Ctx, id: string): Promise<void> {
  const next = await tables(tx)
    .selectFrom(TABLE)
    .where('id', '=', id)
    .select(['next_bank_account as sealed', 'next_bank_code as code', 'next_bank_name as name'])
    .executeTakeFirstOrThrow();
  if (!next.sealed) throw new Error(`subsidy application ${id} has no account to change to`);
  const { keys, clock } = tx.app;
  const account = decryptColumn(keys, { table: TABLE, column: 'next_bank_account', rowId: id }, next.sealed);
  await tables(tx)
    .updateTable(TABLE)
    .set({
      ...NONE,
      bank_code: next.code,
      bank_name: next.name,
      bank_account: encryptColumn(keys, 'BANK', { table: TABLE, column: 'bank_account', rowId: id }, account),
      bank_account_masked: mask('bankAccount', account),
      account_check: 'PASSED',
      account_checked_at: clock.now(),
    })
    .where('id', '=', id)
    .execute();
}

/** What was proposed goes; the account stays. */
export const dropNextAccount = (tx: Ctx, id: string) =>
  tables(tx).updateTable(TABLE).set(NONE).where('id', '=', id).execute();
