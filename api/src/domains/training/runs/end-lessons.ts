import { tables } from '../../../database/tables.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { advance } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { RUN } from './record-types.ts';

/** T24-1: runs whose last day is over have done their lessons, unless whoever keeps timetables knows better. */
export async function endLessons(ctx: Ctx): Promise<{ 班次: number }> {
  const over = await tables(ctx)
    .selectFrom('training_run')
    .select('id')
    .where('state', '=', 'RUNNING')
    .where('planned_end', '<', localDateOf(ctx.app.clock.now()))
    .orderBy('id')
    .execute();
  if (over.length === 0) return { 班次: 0 };
  const { changes } = await advance(ctx, { type: RUN, action: 'lessonsDone', rows: over });
  return { 班次: changes.length };
}
