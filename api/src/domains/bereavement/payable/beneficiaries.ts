import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { blindIndex, decryptColumn } from '../../../platform/crypto/index.ts';
import type { Ctx, Placed } from '../../../platform/kernel/index.ts';
import type { DeadPerson } from '../../people/index.ts';
import { addToMonth, monthOf } from '../reduction/reckon.ts';

/** A beneficiary as the acts of this room need him. */
export interface Beneficiary extends Placed {
  id: string;
  nameMasked: string;
  birthDate: string;
  diedOn: string | null;
  name: string;
  idNo: string;
}

const COLUMNS = [
  'id',
  'name',
  'name_masked as nameMasked',
  'id_no as idNo',
  'birth_date as birthDate',
  'died_on as diedOn',
  'org_id as orgId',
  'org_path as orgPath',
  'district_code as districtCode',
] as const;

/** As {@link COLUMNS} brings him, opened. Callers show nothing of name and number but what is masked. */
const opened = <Row extends { id: string; name: string; idNo: string }>(ctx: Ctx, row: Row): Row => {
  const clear = (column: string, cipher: string) =>
    decryptColumn(ctx.app.keys, { table: 'beneficiary', column, rowId: row.id }, cipher);
  return { ...row, name: clear('name', row.name), idNo: clear('id_no', row.idNo) };
};

/** @throws Error for one that is not there: its references are keys */
export async function readBeneficiary(ctx: Ctx, id: string): Promise<Beneficiary> {
  return opened(
    ctx,
    await tables(ctx).selectFrom('beneficiary').select(COLUMNS).where('id', '=', id).executeTakeFirstOrThrow(),
  );
}

/** Everybody entered under an ID number in its normal form; more than one is a mistake of the register (03 §34.2 MULTI). */
export async function findBeneficiaries(ctx: Ctx, idNo: string): Promise<Beneficiary[]> {
  const found = await tables(ctx)
    .selectFrom('beneficiary')
    .select(COLUMNS)
    .where('id_no_index', '=', beneficiaryIndex(ctx, idNo) ?? '')
    .orderBy('id')
    .execute();
  return found.map((row) => opened(ctx, row));
}

/** The index under which a number stands in the register. */
export const beneficiaryIndex = (ctx: Ctx, idNo: string): string | null =>
  blindIndex(ctx.app.keys, { name: 'beneficiary.id_no', kind: 'id' }, idNo);

/** The person as other lines of business find him. */
export const deadPerson = ({ idNo, name }: Beneficiary): DeadPerson => ({ idNo, name });

/** What a beneficiary is paid, class by class. */
export const payablesOf = (ctx: Ctx, beneficiaryId: string) =>
  tables(ctx)
    .selectFrom('payable_person')
    .select(['id', 'class_code as classCode', 'monthly', 'pay_status as payStatus', 'paused_on as pausedOn'])
    .select(['stop_month as stopMonth'])
    .where('beneficiary_id', '=', beneficiaryId)
    .orderBy('class_code')
    .execute();

/** The months that were paid in each of some classes, by the id of the class. */
export async function paidMonths(ctx: Ctx, payableIds: readonly string[]) {
  const found = await tables(ctx)
    .selectFrom('paid_month')
    .select(['payable_id as payableId', 'month', 'amount'])
    .where(sql<boolean>`payable_id = any(${[...payableIds]}::uuid[])`)
    .orderBy('month')
    .execute();
  return Map.groupBy(found, ({ payableId }) => payableId);
}

/**
 * The last month that is due: those that have ended, and the one under way once anybody of the district was paid for it (03 §34.5). What is due later is
 * paid with its own roster.
 */
export async function lastDueMonth(ctx: Ctx, districtCode: string): Promise<string> {
  const now = monthOf(localDateOf(ctx.app.clock.now()));
  const paid = await tables(ctx)
    .selectFrom('paid_month as p')
    .innerJoin('payable_person as a', 'a.id', 'p.payable_id')
    .select('p.payable_id')
    .where('p.month', '=', now)
    .where('a.district_code', '=', districtCode)
    .limit(1)
    .executeTakeFirst();
  return paid ? now : addToMonth(now, -1);
}

/** Locks a beneficiary with what he is paid, always in this order: two acts on one person wait for each other here. */
export async function lockBeneficiary(tx: Ctx, id: string): Promise<void> {
  await tables(tx).selectFrom('beneficiary').select('id').where('id', '=', id).forUpdate().execute();
}
