import { type Legacy, quoted } from '../legacy/connection.ts';
import { MAC_COLUMN } from '../legacy/plan.ts';
import type { ColumnClass } from '../words.ts';
import { guessColumn } from './column-words.ts';

/** A column that the inventory proposes. */
interface FoundColumn {
  table: string;
  pk: string;
  column: string;
  title: string;
  dataClass: ColumnClass;
  cipher: string;
  index: string | null;
  inMac: boolean;
  distinct: boolean;
  rows: number;
}

/** Reads the client system's tables that have a key of one column, and proposes the sensitive ones of their columns (03 §41.12). */
export async function readInventory(legacy: Legacy): Promise<FoundColumn[]> {
  const { rows } = await legacy.query<{ table: string; pk: string; column: string; title: string; type: string }>(`
    select c.relname as table, k.attname as pk, a.attname as column, coalesce(d.description, a.attname) as title,
           format_type(a.atttypid, null) as type
      from pg_class c
      join pg_index i on i.indrelid = c.oid and i.indisprimary and i.indnkeyatts = 1
      join pg_attribute k on k.attrelid = c.oid and k.attnum = i.indkey[0]
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attnum <> k.attnum
      left join pg_description d on d.objoid = c.oid and d.objsubid = a.attnum
     where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname not like 'yjs\\_%'
     order by c.relname, a.attnum`);
  const found: FoundColumn[] = [];
  for (const { table, pk, column, title, type } of rows) {
    // What an earlier attempt has added is not of the client system.
    if (column === MAC_COLUMN || /_(jm|sy)$/.test(column)) continue;
    const guess = guessColumn(column, title, type);
    if (!guess) continue;
    const { dataClass, inMac } = guess;
    found.push({
      table,
      pk,
      column,
      title: title.slice(0, 60),
      dataClass,
      cipher: `${column}_jm`,
      index: guess.indexed ? `${column}_sy` : null,
      inMac,
      distinct: dataClass === 'ID' && (await isDistinct(legacy, table, column)),
      rows: await countValues(legacy, table),
    });
  }
  return found;
}

/** Whether the values are unique today: then their index has to be so too (pass 3). */
async function isDistinct(legacy: Legacy, table: string, column: string): Promise<boolean> {
  const { rows } = await legacy.query<{ same: boolean }>(
    `select count(${quoted(column)}) = count(distinct ${quoted(column)}) as same from ${quoted(table)}`,
  );
  return rows[0]?.same === true;
}

async function countValues(legacy: Legacy, table: string): Promise<number> {
  const { rows } = await legacy.query<{ n: number }>(`select count(*)::int as n from ${quoted(table)}`);
  return rows[0]?.n ?? 0;
}
