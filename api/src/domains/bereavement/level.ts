import { tables } from '../../database/tables.ts';
import type { Ctx } from '../../platform/kernel/index.ts';

/** Level of the caller's organisation; that of its parent where it is a station or centre. Null for machines. */
export async function levelOf(ctx: Ctx): Promise<string | null> {
  if (ctx.actor.kind !== 'USER') return null;
  const found = await tables(ctx)
    .selectFrom('org as o')
    .leftJoin('org as p', 'p.id', 'o.parent_id')
    .select(['o.level', 'p.level as above'])
    .where('o.id', '=', ctx.actor.orgId)
    .executeTakeFirst();
  return found?.level === 'CENTRE' ? (found.above ?? null) : (found?.level ?? null);
}

/** The system under the name of a job, in the caller's transaction: what it does is recorded as its own. */
export const asJob = (tx: Ctx, name: string): Ctx => ({ ...tx, actor: { kind: 'SYSTEM', name } });
