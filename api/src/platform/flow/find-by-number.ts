import { rows, sql } from '../../database/sql.ts';
import { hasPermission } from '../kernel/actor.ts';
import { type Ctx, requireUser } from '../kernel/context.ts';
import { getState } from './definition.ts';
import { readFlowRows } from './lock-rows.ts';
import { reachOf } from './reach.ts';

/** Business numbers are letters and digits; a name and an ID number are none. */
const NUMBER = /^[A-Z]{1,8}[-A-Z0-9]{5,50}$/;

/** A record that has the number. */
export interface FoundByNumber {
  recordType: string;
  id: string;
  number: string;
  /** Whom or what it is about, masked. */
  subject: string;
  /** What kind of record, and where it stands. */
  standing: string;
  link: string;
}

/**
 * The records of every kind that bear a business number and that the caller may see, two statements beside one for each kind found. `except`:
 * kinds that are found in another way.
 */
export async function findByNumber(
  ctx: Ctx,
  text: string,
  { except, most }: { except: readonly string[]; most: number },
): Promise<FoundByNumber[]> {
  const number = text.trim().toUpperCase();
  if (!NUMBER.test(number)) return [];
  const user = requireUser(ctx);
  const seen = [...ctx.app.registry.records.values()].filter(
    ({ type, viewPermission }) => !except.includes(type) && hasPermission(user, viewPermission),
  );
  if (seen.length === 0) return [];
  const parts = seen.map(
    (binding) => sql`select ${binding.type}::text as type, r.id::text as id from ${sql.table(binding.table)} r
                      where ${sql.ref(`r.${binding.titleColumn}`)} = ${number} and ${reachOf(ctx, binding)}`,
  );
  const found = await rows<{ type: string; id: string }>(
    ctx,
    sql`select type, id from (${sql.join(parts, sql` union all `)}) f limit ${most}`,
  );
  const hits: FoundByNumber[] = [];
  for (const [type, records] of Map.groupBy(found, (one) => one.type)) {
    const binding = ctx.app.registry.getRecord(type);
    const flow = ctx.app.registry.getFlow(binding.flow);
    const ids = records.map(({ id }) => id);
    for (const row of await readFlowRows(ctx, binding, ids))
      hits.push({
        recordType: type,
        id: row.id,
        number: row.title,
        subject: row.subject,
        standing: `${binding.title} · ${getState(flow, row.state).title}`,
        link: binding.link.replace('{id}', row.id),
      });
  }
  return hits;
}
