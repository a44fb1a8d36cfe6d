import { randomUUID } from 'node:crypto';
import { rows, run, sql } from '../../src/database/sql.ts';
import type { Ctx, Placed } from '../../src/platform/kernel/index.ts';
import type { Column } from '../../src/platform/records/columns.ts';
import type { AnyRecord } from '../../src/platform/records/index.ts';

/** What stands in a sealed column; must be read nowhere. */
export const ENVELOPE = 'g1.SECRET-ENVELOPE-v1.nobody-reads-this';

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
    case 'texts':
      return column.words ? Object.keys(column.words).slice(0, 1) : [`行${n}`];
    case 'sealed':
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

/**
 * Rows of a declared record, one at each place, filled by what the declaration and the database say of the columns. What they point to need not
 * exist: foreign keys and triggers rest while they are written, checks are gone until the caller's transaction is rolled back.
 */
export async function fillRows(ctx: Ctx, { table, spec }: AnyRecord, places: readonly Placed[]): Promise<string[]> {
  const needed = await rows<Needed>(
    ctx,
    sql`select attname as name, typname as type from pg_attribute a join pg_type t on t.oid = a.atttypid
         where attrelid = to_regclass(${table.name}) and attnum > 0 and not attisdropped and attnotnull and not atthasdef`,
  );
  const ids: string[] = [];
  await withoutChecks(ctx, table.name);
  await run(ctx, sql`set session_replication_role = replica`);
  for (const [n, place] of places.entries()) {
    // Ids that rise, as those of the product do.
    const id = `019d0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
    const values: Record<string, unknown> = Object.fromEntries(
      needed.map(({ name, type }) => [name, (BY_TYPE[type] ?? (() => `x${n}`))(n)]),
    );
    for (const [name, column] of Object.entries(table.columns)) {
      values[name] = declaredValue(column, n);
      if (column.kind === 'sealed') values[`${name}_masked`] = '欧***';
    }
    Object.assign(values, { id, org_id: place.orgId, org_path: place.orgPath, district_code: place.districtCode });
    if (spec.flow) values.state = Object.keys(spec.flow.states)[n % Object.keys(spec.flow.states).length];
    const columns = sql.join(Object.keys(values).map((name) => sql.id(name)));
    await run(ctx, sql`insert into ${sql.id(table.name)} (${columns}) values (${sql.join(Object.values(values))})`);
    ids.push(id);
  }
  await run(ctx, sql`set session_replication_role = default`);
  return ids;
}

async function withoutChecks(ctx: Ctx, table: string): Promise<void> {
  const checks = await rows<{ name: string }>(
    ctx,
    sql`select conname as name from pg_constraint where conrelid = to_regclass(${table}) and contype = 'c'`,
  );
  for (const { name } of checks) await run(ctx, sql`alter table ${sql.id(table)} drop constraint ${sql.id(name)}`);
}
