import { createHash } from 'node:crypto';
import type { RawBuilder } from 'kysely';
import type { Ctx } from '../platform/kernel/context.ts';
import { rows } from './sql.ts';

/** Each connection keeps what it prepared: texts without end (of free filters, say) must not fill its memory. */
const MOST_NAMES = 200;
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= MOST_NAMES) return known;
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  names.set(text, name);
  return name;
}

/**
 * {@link rows} for the statements of hot lists: parsed and planned once per connection instead of with each request. A transaction's
 * statements go the usual way over its own connection.
 */
export async function preparedRows<T extends object>(ctx: Ctx, statement: RawBuilder<unknown>): Promise<T[]> {
  if (ctx.inTransaction) return rows<T>(ctx, statement);
  // Only to write the text: no unit of work is needed for it.
  const { sql: text, parameters } = statement.compile(ctx.app.orm.em.getKysely());
  const pool = await ctx.app.orm.em.getConnection().getNativeClient();
  const name = nameOf(text);
  const result = await pool.query<T>({ ...(name ? { name } : {}), text, values: [...parameters] });
  return result.rows;
}
