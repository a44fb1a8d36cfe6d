import { sql } from 'kysely';
import { tables } from '../../../../database/tables.ts';
import { type Ctx, requireUser } from '../../../../platform/kernel/index.ts';
import { type Due, dueWhere } from '../plans/due-filter.ts';
import { seenBy } from '../plans/reach.ts';

/** How many each tab of the board shows, in one statement. */
export async function countBoard(ctx: Ctx, mine: boolean): Promise<Record<Due, number>> {
  const count = (tab: Due) => sql<number>`count(*) filter (where ${dueWhere(tab, ctx)})::int`.as(tab);
  return tables(ctx)
    .selectFrom('follow_up_plan as p')
    .leftJoin('employment_snapshot as s', 's.person_id', 'p.person_id')
    .select([count('OVERDUE'), count('TODAY'), count('WEEK'), count('VERIFY'), count('UNREACHED'), count('PAUSED')])
    .where('p.state', '<>', 'CLOSED')
    .where(sql<boolean>`${seenBy('p')(ctx)}`)
    .$if(mine, (query) => query.where('p.owner_id', '=', requireUser(ctx).userId))
    .executeTakeFirstOrThrow();
}
