import { mask } from '../../../../platform/masking/index.ts';
import { inTransaction, type Legacy, quoted } from '../legacy/connection.ts';
import { lockPosition, type Position, savePosition } from '../legacy/control.ts';
import { sayClearing } from '../legacy/guard.ts';
import type { PlannedColumn, PlannedTable } from '../legacy/plan.ts';
import { MASK_KINDS } from '../words.ts';
import { keyType, nextRows } from './batch.ts';

/** Lets the plain columns be empty before the first batch clears them. */
export async function allowEmpty(legacy: Legacy, table: PlannedTable): Promise<void> {
  const emptied = table.columns.filter(({ plainAction }) => plainAction !== 'MASK');
  for (const { column } of emptied) {
    const { rowCount } = await legacy.query(
      'select 1 from pg_attribute where attrelid = $1::text::regclass and attname = $2 and attnotnull',
      [quoted(table.table), column],
    );
    if (rowCount) await legacy.query(`alter table ${quoted(table.table)} alter column ${quoted(column)} drop not null`);
  }
}

/** Takes the plaintext of the next rows away, only where the cipher is there; with the position in one transaction. */
export function clearBatch(legacy: Legacy, table: PlannedTable, size: number): Promise<Position> {
  return inTransaction(legacy, async () => {
    await sayClearing(legacy);
    const before = await lockPosition(legacy, table.table, 'CLEAR');
    if (before.ended) return before;
    const rows = await nextRows(legacy, table, before.position, size);
    const keys = rows.map((row) => row.yjs_key ?? '');
    const type = await keyType(legacy, table);
    for (const column of table.columns)
      await clearColumn(legacy, table, type, column, {
        keys,
        plain: rows.map((row) => (column.plainAction === 'MASK' ? masked(column, row[column.column]) : null)),
      });
    const at: Position = {
      ...before,
      position: keys.at(-1) ?? before.position,
      done: before.done + rows.length,
      batches: before.batches + (rows.length > 0 ? 1 : 0),
      ended: rows.length < size,
    };
    await savePosition(legacy, table.table, 'CLEAR', at);
    return at;
  });
}

const masked = ({ dataClass }: PlannedColumn, value: string | null | undefined): string | null =>
  value === null || value === undefined ? null : mask(MASK_KINDS[dataClass], value);

async function clearColumn(
  legacy: Legacy,
  { table, pk }: PlannedTable,
  type: string,
  { column, cipher, plainAction }: PlannedColumn,
  { keys, plain }: { keys: string[]; plain: (string | null)[] },
): Promise<void> {
  const value = plainAction === 'MASK' ? 'v.plain' : 'null';
  await legacy.query(
    `update ${quoted(table)} t set ${quoted(column)} = ${value}
       from unnest($1::text[], $2::text[]) as v (key, plain)
      where t.${quoted(pk)} = v.key::${type} and t.${quoted(cipher)} is not null`,
    [keys, plain],
  );
}

/** Drops the columns that the plan drops, once all is cleared. */
export async function dropPlain(legacy: Legacy, table: PlannedTable): Promise<void> {
  for (const { column, plainAction } of table.columns)
    if (plainAction === 'DROP')
      await legacy.query(`alter table ${quoted(table.table)} drop column if exists ${quoted(column)}`);
}

/** How many values stand in clear that are to be empty; of those that could not be encrypted somebody has said why. */
export async function countPlain(legacy: Legacy, table: PlannedTable, explained: ReadonlySet<string>): Promise<number> {
  let count = 0;
  for (const { column, plainAction } of table.columns) {
    if (plainAction === 'MASK') continue;
    const { rows } = await legacy.query<{ key: string }>(
      `select ${quoted(table.pk)}::text as key from ${quoted(table.table)} where ${quoted(column)} is not null limit 10000`,
    );
    count += rows.filter(({ key }) => !explained.has(`${table.table}.${column}|${key}`)).length;
  }
  return count;
}
