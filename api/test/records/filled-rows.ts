import { randomUUID } from 'node:crypto';
import { rows, run, sql } from '../../src/database/sql.ts';
import { sealIds } from '../../src/platform/access/index.ts';
import type { Ctx, Placed } from '../../src/platform/kernel/index.ts';
import type { Column } from '../../src/platform/records/columns.ts';
import type { AnyRecord } from '../../src/platform/records/index.ts';

/** What stands in a sealed column; must be read nowhere. */
export const ENVELOPE = 'g1.SECRET-ENVELOPE-v1.nobody-reads-this';

/** What rows of a table have to say so that the record's source brings them: who is still in a class, what was counted. */
const STANDING: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  training_class_member: { to_on: null },
  // A purpose that a module pays for: others are nobody's to see.
  payment_batch: { purpose: 'SUBSIDY' },
  payment_item: { purpose: 'SUBSIDY' },
  // Who hands in something that is no key is refused.
  crypto_client: { sign_key: null },
  // Who has left a roster is in no list of it.
  recup_roster_row: { until_version: null },
  satisfaction_report: { figures: '{"questions":[],"dimensions":[],"districts":[],"comments":[]}' },
};

interface Needed {
  name: string;
  type: string;
}

/** A value of a declared column; the n-th row differs from the others where columns may. */
function declaredValue(column: Column, n: number): unknown {
  switch (column.kind) {
    case 'text': {
      const text = `行${n}`;
      return column.fixed ? String(n).padStart(column.max ?? 1, '0') : text.slice(0, column.max ?? text.length);
    }
    case 'link':
      return randomUUID();
    case 'links':
      return [randomUUID()];
    case 'flag':
      return n % 2 === 0;
    case 'moment':
      return new Date(Date.UTC(2026, 2, 1 + n, 2));
    case 'day':
      return `2026-03-${String(1 + n).padStart(2, '0')}`;
    case 'whole':
      return column.least ?? (column.words ? Number(Object.keys(column.words)[0]) : n);
    case 'decimal':
      return String(n);
    case 'choice':
      return Object.keys(column.words)[n % Object.keys(column.words).length];
    case 'code':
      return '1';
    case 'texts':
      return column.words ? Object.keys(column.words).slice(0, 1) : [`行${n}`];
    case 'sealed':
    case 'veiled':
      return ENVELOPE;
    case 'json':
      return '[]';
  }
}

const BY_TYPE: Readonly<Record<string, (n: number) => unknown>> = {
  uuid: () => randomUUID(),
  timestamptz: () => new Date('2026-03-01T02:00:00Z'),
  date: () => '2026-03-01',
  jsonb: () => '{}',
  bool: () => false,
  int2: () => 1,
  int4: () => 1,
  int8: () => 1,
  numeric: () => '1',
  _text: () => [],
  _uuid: () => [],
};

/** What the catalogue says of a table, asked once: no test changes tables. */
function rememberedOf<T>(ask: (ctx: Ctx, table: string) => Promise<T>): (ctx: Ctx, table: string) => Promise<T> {
  const known = new Map<string, T>();
  return async (ctx, table) => {
    const before = known.get(table);
    if (before !== undefined) return before;
    const found = await ask(ctx, table);
    known.set(table, found);
    return found;
  };
}

/** What has to stand in a row of a table: its columns without a default that take no null. */
const neededOf = rememberedOf((ctx, table) =>
  rows<Needed>(
    ctx,
    sql`select attname as name, typname as type from pg_attribute a join pg_type t on t.oid = a.atttypid
         where attrelid = to_regclass(${table}) and attnum > 0 and not attisdropped and attnotnull and not atthasdef`,
  ),
);

/** The columns that the database works out itself. */
const reckonedOf = rememberedOf(async (ctx, table): Promise<ReadonlySet<string>> => {
  const found = await rows<{ name: string }>(
    ctx,
    sql`select attname as name from pg_attribute where attrelid = to_regclass(${table}) and attnum > 0 and attgenerated <> ''`,
  );
  return new Set(found.map(({ name }) => name));
});

/** The tables to the ids of which columns of a table point. */
const parentsOf = rememberedOf((ctx, table) =>
  rows<{ column: string; parent: string }>(
    ctx,
    sql`select a.attname as column, c.confrelid::regclass::text as parent from pg_constraint c
          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
          join pg_attribute i on i.attrelid = c.confrelid and i.attnum = c.confkey[1] and i.attname = 'id'
         where c.conrelid = to_regclass(${table}) and c.contype = 'f' and cardinality(c.conkey) = 1 and a.attnotnull`,
  ),
);

/** Writes a row unless there is such a one. */
async function insertRow(ctx: Ctx, table: string, values: Readonly<Record<string, unknown>>): Promise<void> {
  const columns = sql.join(Object.keys(values).map((name) => sql.id(name)));
  await run(
    ctx,
    sql`insert into ${sql.id(table)} (${columns}) values (${sql.join(Object.values(values))}) on conflict do nothing`,
  );
}

const filler = async (ctx: Ctx, table: string, n: number) =>
  Object.fromEntries(
    (await neededOf(ctx, table)).map(({ name, type }): [string, unknown] => [name, (BY_TYPE[type] ?? String)(n)]),
  );

/** One row of any table, beside what is said of it filled by what the database asks; foreign keys and triggers rest while it is written. After {@link dropChecks}. */
export async function fillTable(ctx: Ctx, table: string, values: Readonly<Record<string, unknown>>): Promise<void> {
  await run(ctx, sql`set session_replication_role = replica`);
  await insertRow(ctx, table, { ...(await filler(ctx, table, 1)), ...values });
  await run(ctx, sql`set session_replication_role = default`);
}

/** The columns that point to others, and the rows to which they point: of each table the n-th. */
async function withParents(ctx: Ctx, table: string, n: number): Promise<Record<string, unknown>> {
  const id = `019d0000-0000-7000-9000-${String(n).padStart(12, '0')}`;
  const pointing: Record<string, unknown> = {};
  for (const { column, parent } of await parentsOf(ctx, table)) {
    pointing[column] = id;
    if (parent === table) continue;
    const further = await withParents(ctx, parent, n);
    await insertRow(ctx, parent, { ...(await filler(ctx, parent, n)), ...STANDING[parent], ...further, id });
  }
  return pointing;
}

/**
 * Rows of a declared record, one at each place, filled by what the declaration and the database say of the columns, with the rows to which
 * they point. Foreign keys and triggers rest while they are written. After {@link dropChecks}.
 */
export async function fillRows(ctx: Ctx, { table, spec }: AnyRecord, places: readonly Placed[]): Promise<string[]> {
  const ids: string[] = [];
  await run(ctx, sql`set session_replication_role = replica`);
  // What every start of the product writes (systems that are registered) stands aside as well.
  await run(ctx, sql`delete from ${sql.id(table.name)}`);
  const reckoned = await reckonedOf(ctx, table.name);
  for (const [n, place] of places.entries()) {
    // Ids that rise, as those of the product do.
    const id = `019d0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
    const values = await filler(ctx, table.name, n);
    for (const [name, column] of Object.entries(table.columns)) {
      if (reckoned.has(name)) continue;
      values[name] = declaredValue(column, n);
      if (column.kind === 'sealed') values[`${name}_masked`] = '欧***';
    }
    Object.assign(values, STANDING[table.name], await withParents(ctx, table.name, n));
    Object.assign(values, { id, org_id: place.orgId, org_path: place.orgPath, district_code: place.districtCode });
    if (spec.flow) values.state = Object.keys(spec.flow.states)[n % Object.keys(spec.flow.states).length];
    await insertRow(ctx, table.name, values);
    ids.push(id);
  }
  if (spec.sealed) await sealIds(ctx, spec.sealed, ids);
  await run(ctx, sql`set session_replication_role = default`);
  return ids;
}

/** Takes the checks off all tables of a test's own database, for rows that no procedure would write. */
export async function dropChecks(ctx: Ctx): Promise<void> {
  await run(
    ctx,
    sql`do $$ declare of_table text; check_name text; begin
          for of_table, check_name in select conrelid::regclass::text, conname from pg_constraint
            where contype = 'c' and conrelid <> 0 and coninhcount = 0 and connamespace = 'public'::regnamespace
          loop execute format('alter table %s drop constraint %I', of_table, check_name); end loop;
        end $$`,
  );
}
