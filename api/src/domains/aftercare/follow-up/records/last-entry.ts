import { sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { followUpPlan } from '../plans/plan.record.ts';
import { followUpEntry } from './entry.record.ts';

/** The newest record in which a person was asked, for 沿用上次; nothing where there is none. @throws NOT_FOUND for a plan out of scope */
export async function readLastEntry(ctx: Ctx, planId: string): Promise<object | null> {
  const { id } = await followUpPlan.get(ctx, planId);
  const newest = sql`r.id = (select l.id from follow_up_record l where l.plan_id = ${id} and l.employment_state is not null
    order by l.on_day desc, l.recorded_at desc, l.id desc limit 1)`;
  const [found] = await followUpEntry.some(ctx, newest, 1);
  return found ?? null;
}
