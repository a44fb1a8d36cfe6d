import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { advance } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { RUN } from './record-types.ts';

/**
 * T24-1: the lessons of a run are done with the minute in which the last one on its timetable ends; of a run without a timetable with its last day.
 * Asked of the timetable each minute, in one statement, so that it holds however lessons were moved, cancelled or made up for; a run of which hours
 * of the plan are missing is not even tried.
 */
export async function endLessons(ctx: Ctx): Promise<{ 班次: number }> {
  let ended = 0;
  let broken: unknown;
  for (const row of await readTaught(ctx))
    try {
      // One by one: a run that breaks keeps none of the others back.
      ended += (await advance(ctx, { type: RUN, action: 'lessonsDone', rows: [row] })).changes.length;
    } catch (error) {
      ctx.app.log.error({ err: error, recordId: row.id }, 'lessons of a run could not be ended');
      broken ??= error;
    }
  if (broken !== undefined) throw broken;
  return { 班次: ended };
}

/** Runs whose last lesson is over and each of whose classes has the hours of the plan. */
function readTaught(ctx: Ctx): Promise<{ id: string }[]> {
  const now = ctx.app.clock.now();
  return tables(ctx)
    .selectFrom('training_run as r')
    .select('r.id')
    .where('r.state', '=', 'RUNNING')
    .where(
      sql<boolean>`coalesce((select max((s.day + s.ends_at * interval '1 minute') at time zone 'Asia/Shanghai')
          from training_session s where s.run_id = r.id and s.published_at is not null and not s.cancelled) <= ${now},
        r.planned_end < ${localDateOf(now)}::date)`,
    )
    .where(
      sql<boolean>`not exists (select from training_class c where c.run_id = r.id and r.lesson_hours <> coalesce((
        select sum(s.lesson_hours) from training_session_class sc join training_session s on s.id = sc.session_id
         where sc.class_id = c.id and s.published_at is not null and not s.cancelled), 0))`,
    )
    .orderBy('r.id')
    .execute();
}
