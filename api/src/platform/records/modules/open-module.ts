import { sql } from '../../../database/sql.ts';
import { statements } from '../../../database/tables.ts';
import type { AnyRecord } from '../define-record.ts';
import { fileOf } from '../file.ts';
import { type AnySource, type Reader, readerOf } from '../reader.ts';
import type { AnySpec, Field } from '../spec.ts';
import type { Table } from '../table.ts';
import { viewOf } from '../view.ts';
import { type ModuleRecord, OWN } from './module-record.ts';

/** A module as it is read, narrowed, sorted and taken away: by the code that serves declared records. */
export interface OpenModule extends Pick<AnyRecord, 'table' | 'alias' | 'spec' | 'exported'> {
  reader: Reader;
}

export const tableOf = ({ columns }: ModuleRecord, name: string): Table => ({ name, flow: false, columns });

/** What the declaration of a developer would say. */
export function specOf(module: ModuleRecord): AnySpec {
  const { name, title, unit, permission, number, subject, joins = [], filters, sorts, export: file, page } = module;
  const brought = Object.fromEntries(
    joins.flatMap(({ bring }) =>
      Object.entries(bring).map(([key, one]): [string, Field] => [
        key,
        { kind: 'text', nullable: true, title: one.title },
      ]),
    ),
  );
  return {
    name,
    plural: `${name}Records`,
    type: `module.${name}`,
    title,
    unit,
    doc: title,
    docs: { list: title, one: title, filter: title },
    permission,
    number,
    ...(subject && { subject }),
    brought,
    filters,
    ...(sorts && { sorts }),
    counted: true,
    ...(file && { export: { permission, kind: `module-${name}`, audit: 'module.export', columns: file.columns } }),
    page: { route: `/modules/${name}`, icon: 'AppstoreOutlined', order: 0, ...page },
  };
}

/** @param table generated at publishing, `m_…`; never typed by anybody */
export function openModule(module: ModuleRecord, table: string): OpenModule {
  const spec = specOf(module);
  const own = tableOf(module, table);
  const source: AnySource = { table: own, alias: OWN, query: queryOf(module, table) };
  const view = viewOf(own, spec, () => ({}));
  const reader = readerOf(source, spec, view);
  return { table: own, alias: OWN, spec, reader, exported: fileOf(own, spec, reader) };
}

/** The tables of a module's joins, each by a link of its own table. Names were checked before publishing and are quoted here. */
function queryOf({ joins = [] }: ModuleRecord, table: string): unknown {
  const from = statements.selectFrom(sql`${sql.id(table)}`.as(sql.id(OWN)) as never) as unknown as Joining;
  return joins.reduce(
    (query, { table: other, as, by, bring }) =>
      query
        .leftJoin(`${other} as ${as}`, `${as}.id`, `${OWN}.${by}`)
        .select(Object.entries(bring).map(([name, { column }]) => `${as}.${column} as ${name}`)),
    from,
  );
}

/** As much of Kysely's builder as a module needs, without the types of tables that no compiler has seen. */
interface Joining {
  leftJoin(table: string, left: string, right: string): Joining;
  select(columns: readonly string[]): Joining;
}
