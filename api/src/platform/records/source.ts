import type { SelectQueryBuilder } from 'kysely';
import { sql } from '../../database/sql.ts';
import { statements, type Tables } from '../../database/tables.ts';
import { flowColumns } from '../flow/index.ts';
import { type Column, camel, maskedOf } from './columns.ts';
import type { Table } from './table.ts';

/** Where a record's rows come from: its table under an alias, what is joined to it, and what the joins bring. */
export interface Source<T extends Table, DB, TB extends keyof DB, Extra> {
  readonly table: T;
  readonly alias: string;
  /** Tables and joins, with what the joins bring selected and nothing else. */
  readonly query: SelectQueryBuilder<DB, TB, Extra>;
}

type WithAlias<Name, A extends string> = Tables & Record<A, Name extends keyof Tables ? Tables[Name] : never>;

/**
 * Says how a record is read. The joins are typed by the database; what they select is part of the row, by its name.
 *
 * @param alias of the record's own table, by which filters and conditions name its columns
 */
export function readFrom<
  const Name extends keyof Tables & string,
  T extends Table<Name>,
  const A extends string,
  DB = WithAlias<Name, A>,
  TB extends keyof DB = A & keyof DB,
  Extra = unknown,
>(
  table: T & Table<Name>,
  alias: A,
  read?: (query: SelectQueryBuilder<WithAlias<Name, A>, A, unknown>) => SelectQueryBuilder<DB, TB, Extra>,
): Source<T, DB, TB, Extra> {
  const own = statements.selectFrom(sql.table(table.name).as(alias)) as unknown;
  // Kysely's own type of `from "name" as "alias"`, which it cannot write where both are type parameters.
  const query = own as SelectQueryBuilder<WithAlias<Name, A>, A, unknown>;
  return { table, alias, query: read ? read(query) : (own as SelectQueryBuilder<DB, TB, Extra>) };
}

const PLACE = ['id', 'org_id', 'org_path', 'district_code'] as const;

/** The columns of a record's own table, as a row brings them; sealed ones and indexes stay in the database. */
export function ownColumns({ table, alias }: { table: Table; alias: string }) {
  const base = table.flow
    ? [flowColumns(alias)]
    : PLACE.filter((name) => !(name in table.columns)).map((name) => named(alias, name, camel(name)));
  const declared = Object.entries(table.columns).map(([name, column]) =>
    named(alias, column.kind === 'sealed' ? maskedOf(name) : name, shownAs(name, column)),
  );
  return sql.join([...base, ...declared]);
}

const named = (alias: string, column: string, as: string) => sql`${sql.ref(`${alias}.${column}`)} as ${sql.id(as)}`;

/** The name of a column in rows and in the API; forms call a sealed one by {@link propertyOf}. */
export const shownAs = (name: string, column: Column): string =>
  column.kind === 'sealed' ? `${propertyOf(name, column)}Masked` : propertyOf(name, column);

/** What a form calls a column. */
export const propertyOf = (name: string, { as }: Column): string => as ?? camel(name);
