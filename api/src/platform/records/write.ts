import { chunksOf } from '../../database/chunks.ts';
import { sql } from '../../database/sql.ts';
import { tables } from '../../database/tables.ts';
import { uuidv7 } from '../../database/uuid.ts';
import { getOrg, requireIntact, sealIds, standingOf } from '../access/index.ts';
import { blindIndex, encryptColumn, isNoValue } from '../crypto/index.ts';
import { badInput, refuse } from '../errors/index.ts';
import { startRecords } from '../flow/index.ts';
import { type Ctx, type Placed, requireUser } from '../kernel/index.ts';
import { mask } from '../masking/index.ts';
import { takeDatedNumbers } from '../numbers/dated-numbers.ts';
import { indexOf, maskedOf } from './columns.ts';
import type { AnyRecord } from './define-record.ts';
import { propertyOf } from './source.ts';
import type { Table } from './table.ts';

type Values = Readonly<Record<string, unknown>>;

/** What the city's own offices have for a district. */
const CITY = '310000';

/** Where a record belongs and how it begins, where that is not the caller's organisation and the flow's first act. */
export interface Beginning {
  place?: Placed;
  /** The act of the flow's `starts` with which the history begins. */
  start?: string;
}

/**
 * New records of a declaration, in as few statements as can carry them for the rows, and one for the beginning of their flow: id, number, place, state, sealed values
 * with what may be seen of them and their indexes. Part of the caller's transaction.
 *
 * @param values as a form has read them, with whatever columns the domain adds
 * @returns their ids, in the order of `values`
 */
export async function insertRecords(
  tx: Ctx,
  { table, spec }: Pick<AnyRecord, 'table' | 'spec'>,
  values: readonly Values[],
  { place, start }: Beginning = {},
): Promise<string[]> {
  if (values.length === 0) return [];
  const now = tx.app.clock.now();
  const { numbering, flow } = spec;
  const numbers = numbering
    ? await takeDatedNumbers(tx, { sequence: spec.type, ...numbering }, values.length)
    : values.map((one) => one[spec.number]);
  const at = place ?? (await ownPlace(tx));
  const common = flow ? begun(tx, at, flow.initial) : placedNow(tx, at);
  const rows = values.map((one, place) => {
    const id = uuidv7(now.getTime());
    return { id, ...common, [spec.number]: numbers[place], ...writtenOf(tx, table, id, one) };
  });
  for (const part of chunksOf(rows))
    await tables(tx)
      .insertInto(table.name as never)
      .values(part as never)
      .execute();
  const ids = rows.map(({ id }) => id);
  if (spec.sealed) await sealIds(tx, spec.sealed, ids);
  if (flow) await startRecords(tx, spec.type, ids, start);
  return ids;
}

const placedNow = (tx: Ctx, { orgId, orgPath, districtCode }: Placed) => {
  const now = tx.app.clock.now();
  return { created_at: now, updated_at: now, org_id: orgId, org_path: orgPath, district_code: districtCode };
};

/** The columns with which a row of a flow begins, whoever writes it: place, state, since when, who handed it in. */
export const begun = (tx: Ctx, place: Placed, state: string) => ({
  ...placedNow(tx, place),
  state,
  state_since: tx.app.clock.now(),
  submitted_by_id: tx.actor.kind === 'USER' ? tx.actor.userId : null,
});

/** One of {@link insertRecords}. */
export async function insertRecord(tx: Ctx, record: AnyRecord, values: Values, beginning?: Beginning): Promise<string> {
  const [id] = await insertRecords(tx, record, [values], beginning);
  if (!id) throw new Error(`record “${record.spec.name}” was not made`);
  return id;
}

/**
 * Other content for a record whose version somebody has seen. Part of the caller's transaction; the row stays locked until it ends.
 *
 * @param states in which alone it may be changed; any where there are none
 * @throws NOT_FOUND for an absent one and for one out of scope, E-0503 in another state, E-0504 where somebody was faster, E-CR-12 for one that was
 *   changed by hand
 */
export async function updateRecord(
  tx: Ctx,
  record: AnyRecord,
  id: string,
  version: number,
  values: Values,
  states?: readonly string[],
): Promise<void> {
  const row = await record.reader.get(tx, id);
  const { sealed } = record.spec;
  if (sealed) await requireIntact(tx, sealed, sql`t.id = ${row.id}::uuid`);
  // The version moves with the state: what was looked at here cannot have become another one below.
  if (states && !states.includes(String(row.state)))
    throw refuse('E-0503', { state: record.spec.flow?.states[String(row.state)]?.title ?? String(row.state) });
  const { numUpdatedRows } = await tables(tx)
    .updateTable(record.table.name as never)
    .set({
      ...writtenOf(tx, record.table, row.id, values),
      version: sql`version + 1`,
      updated_at: tx.app.clock.now(),
    } as never)
    .where(sql<boolean>`id = ${row.id} and version = ${version}`)
    .executeTakeFirstOrThrow();
  if (Number(numUpdatedRows) === 0) throw refuse('E-0504');
  if (sealed) await sealIds(tx, sealed, [row.id]);
}

async function ownPlace(tx: Ctx): Promise<Placed> {
  const { districtCode, ...place } = standingOf(await getOrg(tx, requireUser(tx).orgId));
  return { ...place, districtCode: districtCode ?? CITY };
}

/** Values as the table holds them: sealed ones with their mask and index, parts as text. */
export function writtenOf({ app: { keys } }: Ctx, table: Table, id: string, values: Values): Record<string, unknown> {
  const written: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const column = table.columns[name];
    if (value === undefined) continue;
    // A form that was opened while the value could not be read must not write what stood there in its place.
    if (column && (column.kind === 'veiled' || column.kind === 'sealed') && isNoValue(value))
      throw badInput([{ path: propertyOf(name, column), message: '该栏目打开时无法读取，请重新打开页面后再填写' }]);
    if (column?.kind === 'json') written[name] = value === null ? null : JSON.stringify(value);
    else if (column?.kind === 'veiled')
      written[name] =
        value === null
          ? null
          : encryptColumn(keys, column.key, { table: table.name, column: name, rowId: id }, String(value));
    else if (column?.kind === 'sealed') {
      const text = value === null ? null : String(value);
      const cell = { table: table.name, column: name, rowId: id };
      written[name] = text === null ? null : encryptColumn(keys, column.key, cell, text);
      written[maskedOf(name)] = text === null ? null : mask(column.mask, text);
      if (column.index)
        written[indexOf(name)] =
          text === null ? null : blindIndex(keys, { name: `${table.name}.${name}`, kind: column.index }, text);
    } else written[name] = value;
  }
  return written;
}
