import { anyOf, tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { amountOf, NOTHING, sumOf } from '../../../../platform/money/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { preparePayment } from '../../../../platform/payments/index.ts';
import { refusal } from '../errors.ts';
import { amountRules } from '../parameters.ts';
import { ROSTER } from '../record-types.ts';
import { recountRosterAndDistricts } from '../rows/count.ts';
import { freezeRows } from '../rows/freeze.ts';
import { requireIntactRows } from '../rows/sealed-rows.ts';
import { setRows } from '../rows/set-rows.ts';
import { archiveAgain } from './archive-again.ts';
import { claimsOf } from './claims.ts';
import { whyUnpayable } from './hold-unpayable.ts';
import { paidInYear } from './paid-in-year.ts';
import { MEDICAL_PURPOSE } from './purpose-key.ts';

/** What the register held, and what the district has let go; an account that is held is the district's to settle first. */
const MAY_BE_PAID = ['HOLD_DEATH', 'HOLD_EXCLUSIVE', 'HOLD_STATUS', 'HOLD_RELEASED'];

/**
 * 补发暂缓人员 of a roster that has left (R33-3): whoever is held no longer goes into a batch of his own, `-S1`, `-S2` of the roster, which three persons
 * of the city prepare, review and sign like any other. The chain below has confirmed him; everybody is checked again, here and as it leaves. Of whom the
 * year's cap leaves nothing is paid nothing and held no longer; where that is everybody there is no batch.
 *
 * @throws E-BF-11 where nobody can be paid yet
 */
export async function supplementRoster(tx: Ctx, rosterId: string): Promise<void> {
  await requireIntactRows(tx, 'roster', rosterId);
  const rows = await tables(tx)
    .selectFrom('medical_row')
    .select(['id', 'cadre_id as cadreId', 'pay', 'cap', 'year', 'flag'])
    .where('roster_id', '=', rosterId)
    .where('flag', 'in', MAY_BE_PAID)
    .where('pay_state', '=', 'NONE')
    // In no supplement that is being prepared.
    .where('batch_no', 'is', null)
    .where('account_ok', '=', true)
    .where((is) =>
      is.or([is('opinion', '<>', 'OBJECTED'), is('resolution', 'is not', null), is('flag', '=', 'HOLD_RELEASED')]),
    )
    .orderBy('id')
    .forUpdate()
    .execute();
  const held = await whyUnpayable(tx, 'ROSTER', rows);
  const free = rows.filter(({ id }) => !held.has(id));
  await setRows(tx, free, { flag: 'HOLD_RELEASED', hold_reason: null });
  const paid = await withinCap(tx, free);
  await recountRosterAndDistricts(tx, rosterId);
  if (free.length === 0) throw refusal('E-BF-11');
  if (paid.length === 0) {
    await freezeRows(tx, ROSTER, rosterId);
    const { state } = await tables(tx)
      .selectFrom('medical_roster')
      .select('state')
      .where('id', '=', rosterId)
      .executeTakeFirstOrThrow();
    return archiveAgain(tx, { id: rosterId, state });
  }
  const roster = await tables(tx)
    .selectFrom('medical_roster as r')
    .innerJoin('medical_cycle as c', 'c.id', 'r.cycle_id')
    .select([
      'r.roster_no',
      'c.cycle_no',
      'r.org_id as orgId',
      'r.org_path as orgPath',
      'r.district_code as districtCode',
    ])
    .where('r.id', '=', rosterId)
    .executeTakeFirstOrThrow();
  const { batchNo } = await preparePayment(tx, {
    purpose: MEDICAL_PURPOSE,
    period: roster.cycle_no,
    place: roster,
    items: await claimsOf(tx, paid),
    batchNo: await nextNumber(tx, roster.roster_no),
  });
  await tables(tx).updateTable('medical_row').set({ batch_no: batchNo }).where('id', '=', anyOf(paid)).execute();
}

interface HeldRow {
  id: string;
  cadreId: string;
  pay: string;
  cap: string | null;
  year: number;
}

/** Who is left once the annual cap counts what was paid meanwhile (R33-2): of the amount only what the year still allows. */
async function withinCap(tx: Ctx, rows: readonly HeldRow[]): Promise<string[]> {
  const { cap } = await readParameter(tx, amountRules);
  const [first] = rows;
  if (cap === 0 || !first) return rows.map(({ id }) => id);
  const ids = rows.map(({ id }) => id);
  const others = await paidInYear(
    tx,
    first.year,
    rows.map(({ cadreId }) => cadreId),
    ids,
  );
  const left: string[] = [];
  for (const row of rows) {
    const rest = amountOf(String(cap)).minus(sumOf(others.get(row.cadreId) ?? []));
    if (row.cap === null || rest.gte(row.pay)) left.push(row.id);
    else if (rest.gt(NOTHING)) {
      await setRows(tx, [row], { pay: rest.toFixed(2), note: `补发时年度封顶余额${rest.toFixed(2)}元，按余额发放` });
      left.push(row.id);
    } else await setRows(tx, [row], { flag: 'REMOVED', note: '补发时年度封顶已用完，不再发放' });
  }
  return left;
}

async function nextNumber(tx: Ctx, rosterNo: string): Promise<string> {
  const used = await tables(tx)
    .selectFrom('payment_batch')
    .select('batch_no')
    .where('batch_no', 'like', `${rosterNo}-S%`)
    .execute();
  return `${rosterNo}-S${used.length + 1}`;
}

/** A supplement has left: what it pays is held no longer, and the roster's list is another version (C-15). */
export async function supplementLeft(tx: Ctx, rosterId: string, rowIds: readonly string[]): Promise<void> {
  const rows = await tables(tx)
    .selectFrom('medical_row')
    .select('id')
    .where('id', '=', anyOf(rowIds))
    .where('flag', '=', 'HOLD_RELEASED')
    .execute();
  if (rows.length === 0) return;
  await setRows(tx, rows, { flag: 'OK' });
  await recountRosterAndDistricts(tx, rosterId);
  await freezeRows(tx, ROSTER, rosterId);
}
