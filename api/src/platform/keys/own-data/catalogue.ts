import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../kernel/index.ts';

/** A column that an envelope fits into. */
export interface FittingColumn {
  name: string;
  /** As the database calls it: `varchar`, `text`, `_text`, `jsonb`, `bytea`. */
  type: string;
}

/** A table as the rotation of a key walks it. */
export interface FittingTable {
  table: string;
  /** Its primary key. */
  keys: readonly FittingColumn[];
  columns: readonly FittingColumn[];
}

/** No envelope of a column is shorter: `g1.YJS-ID-v1.` and 64 bytes in base64url. */
const SHORTEST = 98;

/**
 * Every column of the product's tables that could hold something sealed, as the database says it and not as somebody has listed it: what nobody remembered is counted
 * and walked like the rest, and no key goes before its last value.
 */
export async function fittingTables(ctx: Ctx): Promise<FittingTable[]> {
  const found = await rows<{ table: string; name: string; type: string; place: number | null }>(
    ctx,
    sql`select c.relname as "table", a.attname as name, y.typname as type,
               array_position(k.conkey, a.attnum) as place
          from pg_class c
          join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          join pg_type y on y.oid = a.atttypid
          left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
         where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
           and (a.attnum = any(k.conkey) or a.atttypid in ('text'::regtype, 'text[]'::regtype, 'jsonb'::regtype, 'bytea'::regtype)
                or (a.atttypid = 'varchar'::regtype and (a.atttypmod < 0 or a.atttypmod - 4 >= ${SHORTEST})))
         order by c.relname collate "C", array_position(k.conkey, a.attnum), a.attname collate "C"`,
  );
  return [...Map.groupBy(found, ({ table }) => table)]
    .map(([table, columns]) => ({
      table,
      keys: columns.filter(({ place }) => place !== null).map(({ name, type }) => ({ name, type })),
      columns: columns.filter(({ type }) => isFitting(type)).map(({ name, type }) => ({ name, type })),
    }))
    .filter(({ columns }) => columns.length > 0);
}

const isFitting = (type: string): boolean => ['text', '_text', 'jsonb', 'bytea', 'varchar'].includes(type);

/** Whether a column of the row `t` names a key. */
export function namesKey({ name, type }: FittingColumn, keyId: string) {
  const column = sql`t.${sql.ref(name)}`;
  if (type === 'bytea')
    return sql<boolean>`position(convert_to(${`${keyId}.`}, 'UTF8') in substring(${column} for 80)) > 0`;
  return sql<boolean>`${column}::text like ${`%g1.${keyId}.%`}`;
}
