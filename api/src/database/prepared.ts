import type { RawBuilder } from 'kysely';
import type pg from 'pg';
import type { Ctx } from '../platform/kernel/context.ts';
import { rows } from './sql.ts';
import { forgetNamesAfter, nameOf } from './statement-names.ts';
import { statements } from './tables.ts';

type Query = (...args: unknown[]) => unknown;

/**
 * Lets every connection of the pool keep the statements that come again and again: the database parses and plans them once instead of with each
 * request, which for the short statements of an act is most of what they cost. The texts stay where they are written; who runs one need not
 * know.
 */
export function prepareStatements(pool: pg.Pool): void {
  pool.on('connect', (client) => {
    const connection = client as unknown as { query: Query };
    const prototype = Object.getPrototypeOf(client) as { query: Query };
    connection.query = (text, values, ...rest) => {
      const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined;
      if (!name) return prototype.query.call(client, text, values, ...rest);
      const answer = prototype.query.call(client, { name, text, values }, ...rest);
      if (answer instanceof Promise) answer.catch(forgetNamesAfter);
      return answer;
    };
  });
}

/**
 * {@link rows} for the statements of hot lists: prepared from their first time on, and past the ORM's layers. A transaction's statements go
 * the usual way over its own connection.
 */
export async function preparedRows<T extends object>(ctx: Ctx, statement: RawBuilder<unknown>): Promise<T[]> {
  if (ctx.inTransaction) return rows<T>(ctx, statement);
  const { sql: text, parameters } = statement.compile(statements);
  const pool = await ctx.app.orm.em.getConnection().getNativeClient();
  const name = nameOf(text, true);
  const result = await pool.query<T>({ ...(name ? { name } : {}), text, values: [...parameters] });
  return result.rows;
}
