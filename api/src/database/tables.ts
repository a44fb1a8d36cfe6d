import {
  type Compilable,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
  sql,
} from 'kysely';
import type { Ctx } from '../platform/kernel/context.ts';
import type { Tables } from './tables.gen.ts';

export type { Tables } from './tables.gen.ts';

/** Writes statements and runs none: what is declared once, before there is a connection, is built on it. */
export const statements = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** The operation's connection (its transaction, where there is one), with every table known to the compiler. */
export const tables = (ctx: Ctx): Kysely<Tables> => ctx.em.getKysely<Tables>();

/** Runs a statement that was built elsewhere; returns its rows. */
export async function found<Row extends object>(ctx: Ctx, statement: Compilable<Row>): Promise<Row[]> {
  const { rows } = await ctx.em.getKysely().executeQuery<Row>(statement.compile());
  return rows;
}

/** For `=`: one of the values. Of none it finds nothing, where `in ()` would be no statement. */
export const anyOf = <T>(values: readonly T[]): RawBuilder<T> => sql<T>`any(${[...values]})`;
