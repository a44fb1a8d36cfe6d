import { type RawBuilder, sql } from 'kysely';
import type { Ctx } from '../platform/kernel/context.ts';

export { sql };

/** Runs one statement on the operation's connection (its transaction, where there is one) and returns its rows. */
export async function rows<T extends object>(ctx: Ctx, statement: RawBuilder<unknown>): Promise<T[]> {
  const result = await statement.execute(ctx.em.getKysely());
  return result.rows as T[];
}

/** The first row or undefined. */
export async function firstRow<T extends object>(ctx: Ctx, statement: RawBuilder<unknown>): Promise<T | undefined> {
  return (await rows<T>(ctx, statement))[0];
}

/** Runs one statement for its effect; returns how many rows it touched. */
export async function run(ctx: Ctx, statement: RawBuilder<unknown>): Promise<number> {
  const result = await statement.execute(ctx.em.getKysely());
  return Number(result.numAffectedRows ?? 0n);
}

/**
 * Runs several writes as one statement, so that they cost one way to the database and back: insertions, updates and deletions without a `with`
 * of their own. None of them sees what another one writes, and no two may write the same row. Absent ones are left out.
 */
export async function runTogether(ctx: Ctx, writes: readonly (RawBuilder<unknown> | undefined)[]): Promise<void> {
  const given = writes.filter((write) => write !== undefined);
  const [only, second] = given;
  if (!only) return;
  if (!second) {
    await run(ctx, only);
    return;
  }
  const named = given.map((write, index) => sql`${sql.raw(`w${index + 1}`)} as (${write})`);
  await run(ctx, sql`with ${sql.join(named)} select 1`);
}

/** An instant as MikroORM's pool returns it (text `2026-11-26 13:45:10.62+00`) or as a Date. */
export type SqlInstant = string | Date;

export function toDate(value: SqlInstant): Date {
  if (value instanceof Date) return value;
  // Sessions run in UTC; taking the text apart is several times cheaper than two replacements, and lists do it for every row.
  if (value.endsWith('+00')) return new Date(`${value.slice(0, 10)}T${value.slice(11, -3)}Z`);
  return new Date(value.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
}

export function toDateOrNull(value: SqlInstant | null | undefined): Date | null {
  return value == null ? null : toDate(value);
}
