import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { type Ctx, requireUser, scopeOf } from '../../../platform/kernel/index.ts';

/** How many 死亡人员 wait in the caller's scope: the number on the home card 「死亡人员待办 n」 (03 §34.6). */
export async function countWaiting(ctx: Ctx): Promise<number> {
  const { count } = await tables(ctx)
    .selectFrom('death_match as m')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('m.state', '=', 'PENDING')
    .where(sql<boolean>`${scopeWhere(scopeOf(requireUser(ctx)), 'm')}`)
    .executeTakeFirstOrThrow();
  return count;
}
