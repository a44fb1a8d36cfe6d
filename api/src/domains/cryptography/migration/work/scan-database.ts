import { type Legacy, quoted } from '../legacy/connection.ts';
import { type Leftover, SQL_PATTERN, SQL_SEALED } from './leftovers.ts';

/** Whatever of a schema is in a dump beside its rows: comments, defaults, views, functions, statistics. */
const OBJECTS = `
  select '注释 ' || c.relname || coalesce('.' || a.attname, '') as place, d.description as text
    from pg_description d join pg_class c on c.oid = d.objoid and d.classoid = 'pg_class'::regclass
    left join pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid and d.objsubid > 0
   where c.relnamespace = current_schema()::regnamespace
  union all
  select '默认值 ' || c.relname, pg_get_expr(f.adbin, f.adrelid)
    from pg_attrdef f join pg_class c on c.oid = f.adrelid where c.relnamespace = current_schema()::regnamespace
  union all
  select '约束 ' || conname, pg_get_constraintdef(oid) from pg_constraint where connamespace = current_schema()::regnamespace
  union all
  select '视图 ' || viewname, definition from pg_views where schemaname = current_schema()
  union all
  select '函数 ' || proname, prosrc from pg_proc where pronamespace = current_schema()::regnamespace
  union all
  select '统计信息 ' || tablename || '.' || attname, coalesce(most_common_vals::text, '') || ' ' || coalesce(histogram_bounds::text, '')
    from pg_stats where schemaname = current_schema()`;

/** Looks through all that a dump of the client system's schema would hold: every column of every table, planned or not, and the objects beside them. */
export async function scanDatabase(legacy: Legacy): Promise<Leftover[]> {
  const { rows: columns } = await legacy.query<{ table: string; column: string; type: string }>(`
    select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'm', 'p') order by 1, a.attnum`);
  const found: Leftover[] = [];
  for (const [table, of] of Map.groupBy(columns, (one) => one.table)) {
    const counts = of.map(({ column, type }, at) => {
      const text = type === 'bytea' ? `encode(${quoted(column)}, 'escape')` : `${quoted(column)}::text`;
      return `count(*) filter (where ${text} ~ $1 and regexp_replace(${text}, $2, ' ', 'g') ~ $1)::int as c${at}`;
    });
    const { rows } = await legacy.query<Record<string, number>>(`select ${counts.join(', ')} from ${quoted(table)}`, [
      SQL_PATTERN,
      SQL_SEALED,
    ]);
    for (const [at, { column }] of of.entries()) {
      const hits = rows[0]?.[`c${at}`] ?? 0;
      if (hits > 0) found.push({ kind: '数据表', place: `${table}.${column}`, hits });
    }
  }
  const { rows: objects } = await legacy.query<{ place: string; hits: number }>(
    `select place, count(*)::int as hits from (${OBJECTS}) o
      where text ~ $1 and regexp_replace(text, $2, ' ', 'g') ~ $1 group by place order by place`,
    [SQL_PATTERN, SQL_SEALED],
  );
  return [...found, ...objects.map(({ place, hits }) => ({ kind: '库对象' as const, place, hits }))];
}
