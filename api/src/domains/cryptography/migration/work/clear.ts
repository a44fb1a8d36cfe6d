import { mask } from '../../../../platform/masking/index.ts';
import { inTransaction, type Legacy, quoted } from '../legacy/connection.ts';
import { lockPosition, type Position, savePosition } from '../legacy/control.ts';
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

/** How often something like an ID number still stands in a column of a table (03 §41.12: 0 hits). */
interface Leftover {
  table: string;
  column: string;
  hits: number;
}

const ID_PATTERN = '(^|[^0-9])[1-9][0-9]{5}(19|20)[0-9]{2}(0[1-9]|1[0-2])([0-2][0-9]|3[01])[0-9]{3}[0-9Xx]([^0-9]|$)';

/** Looks through every text of the tables, planned or not, for what has the form of an ID number. */
export async function scanLeftovers(legacy: Legacy, tables: readonly string[]): Promise<Leftover[]> {
  const found: Leftover[] = [];
  for (const table of tables) {
    const { rows: columns } = await legacy.query<{ name: string }>(
      `select a.attname as name from pg_attribute a where a.attrelid = $1::text::regclass and a.attnum > 0 and not a.attisdropped
          and format_type(a.atttypid, null) in ('text', 'character varying', 'character', 'json', 'jsonb')`,
      [quoted(table)],
    );
    for (const { name } of columns) {
      const { rows } = await legacy.query<{ hits: number }>(
        `select count(*)::int as hits from ${quoted(table)} where ${quoted(name)}::text ~ $1`,
        [ID_PATTERN],
      );
      const hits = rows[0]?.hits ?? 0;
      if (hits > 0) found.push({ table, column: name, hits });
    }
  }
  return found;
}
