import { type Legacy, quoted } from '../legacy/connection.ts';
import type { PlannedTable } from '../legacy/plan.ts';
import { keyType } from './batch.ts';

/** What came since 双写 began: rows, and those of them that lack a cipher for a value. */
interface DualCheck {
  newRows: number;
  clearRows: number;
}

const lacking = ({ columns }: PlannedTable): string =>
  columns.map(({ column, cipher }) => `(${quoted(column)} is not null and ${quoted(cipher)} is null)`).join(' or ');

/** Counts the rows that the client system has written since 双写 began (03 §41.12: all of them carry cipher). */
export async function checkDual(legacy: Legacy, table: PlannedTable): Promise<DualCheck> {
  const type = await keyType(legacy, table);
  const { rows } = await legacy.query<{ newRows: number; clearRows: number }>(
    `select count(*)::int as "newRows", count(*) filter (where ${lacking(table)})::int as "clearRows"
       from ${quoted(table.table)} t, yjs_dual_start d
      where d.table_name = $1 and (d.above is null or t.${quoted(table.pk)} > d.above::${type})`,
    [table.table],
  );
  return rows[0] ?? { newRows: 0, clearRows: 0 };
}

/** All rows that have a value without its cipher, whenever they came. @param explained cells that could not be encrypted */
export async function countClearRows(
  legacy: Legacy,
  table: PlannedTable,
  explained: ReadonlySet<string> = new Set(),
): Promise<number> {
  const { rows } = await legacy.query<{ key: string }>(
    `select ${quoted(table.pk)}::text as key from ${quoted(table.table)} where ${lacking(table)} limit 10000`,
  );
  const known = new Set(
    [...explained].flatMap((ref) => (ref.startsWith(`${table.table}.`) ? [ref.split('|')[1]] : [])),
  );
  return rows.filter(({ key }) => !known.has(key)).length;
}
