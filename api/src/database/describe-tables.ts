import { type Kysely, sql } from 'kysely';

interface FoundColumn {
  table: string;
  name: string;
  type: string;
  nullable: boolean;
  defaulted: boolean;
}

/** How a value comes out of the pool, and what may be written where that differs. Arrays end with `[]`, as PostgreSQL writes them. */
const SELECTED: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  bpchar: 'string',
  varchar: 'string',
  citext: 'string',
  inet: 'string',
  int2: 'number',
  int4: 'number',
  int8: 'string',
  oid: 'number',
  float8: 'number',
  numeric: 'string',
  bool: 'boolean',
  date: 'string',
  time: 'string',
  interval: 'string',
  timestamptz: 'Moment',
  timestamp: 'Moment',
  bytea: 'Buffer',
  json: 'Json',
  jsonb: 'Json',
};
/** Numbers too large or too exact for a float come as text and are written as either. */
const WRITTEN: Readonly<Record<string, string>> = { int8: 'string | number | bigint', numeric: 'string | number' };

const HEAD = `/** Written by \`npm run tables:write\` from the migrated database; a test compares it. Not edited by hand. */
import type { ColumnType } from 'kysely';
import type { SqlInstant } from './sql.ts';

/** A column that the database fills where nothing is written. */
type Filled<S, I = S> = ColumnType<S, I | undefined, I>;
/** Selected as one thing and written as several, null among both. */
type Nullable<S, I> = ColumnType<S | null, I | null | undefined, I | null>;
type Moment = ColumnType<SqlInstant, Date | string, Date | string>;
type NullableMoment = ColumnType<SqlInstant | null, Date | string | null | undefined, Date | string | null>;
type FilledMoment = ColumnType<SqlInstant, Date | string | undefined, Date | string>;
type JsonValue = object | string | number | boolean;
/** Comes parsed and is written as text: the driver would take an array for one of PostgreSQL. */
type Json = ColumnType<JsonValue, string, string>;
type NullableJson = ColumnType<JsonValue | null, string | null | undefined, string | null>;
type FilledJson = ColumnType<JsonValue, string | undefined, string>;
`;

function typeOf({ type, nullable, defaulted }: FoundColumn): string {
  const array = type.startsWith('_');
  const known = SELECTED[array ? type.slice(1) : type];
  if (!known) return 'unknown';
  if (known === 'Moment' || known === 'Json')
    return array ? 'unknown' : `${nullable ? 'Nullable' : defaulted ? 'Filled' : ''}${known}`;
  const selected = array ? `${known}[]` : known;
  const written = array ? selected : (WRITTEN[type] ?? selected);
  if (nullable) return written === selected ? `${selected} | null` : `Nullable<${selected}, ${written}>`;
  if (defaulted) return written === selected ? `Filled<${selected}>` : `Filled<${selected}, ${written}>`;
  return written === selected ? selected : `ColumnType<${selected}, ${written}, ${written}>`;
}

/** `src/database/tables.gen.ts` as the database says it should be: every table that migrations made, its columns by name. */
export async function describeTables(database: Kysely<object>): Promise<string> {
  const { rows: found } = await sql<FoundColumn>`
    select c.relname as table, a.attname as name, t.typname as type, not a.attnotnull as nullable,
               a.atthasdef or a.attidentity <> '' as defaulted
          from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
         where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
           and a.attnum > 0 and not a.attisdropped and c.relname <> 'schema_migration'
         order by c.relname collate "C", a.attname collate "C"`.execute(database);
  const tables = Map.groupBy(found, ({ table }) => table);
  const lines = [...tables].map(
    ([table, columns]) => `  ${table}: {\n${columns.map((one) => `    ${one.name}: ${typeOf(one)};`).join('\n')}\n  };`,
  );
  return `${HEAD}\n/** The tables as Kysely knows them. */\nexport interface Tables {\n${lines.join('\n')}\n}\n`;
}
