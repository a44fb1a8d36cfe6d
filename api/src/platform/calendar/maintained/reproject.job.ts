import { sql } from '../../../database/sql.ts';
import { reprojectDeadlines } from '../../flow/reproject/reproject-deadlines.ts';
import { watchFrom } from '../../flow/watch.ts';
import type { JobDefinition } from '../../jobs/job-definition.ts';
import type { Ctx } from '../../kernel/context.ts';
import { instantOf } from '../index.ts';
import { finishChange, openChanges } from './calendar-changes.ts';
import { readCalendar } from './read-calendar.ts';
import { findBegunHours, finishHours } from './stored-hours.ts';

export const REPROJECT = 'calendar.reproject';

/** What a deadline says that was written by a node with yesterday's calendar and found at night. */
const SWEEP = { reason: '按现行工作日历核对期限', changedBy: '系统' };

/**
 * Counts the open deadlines again after the calendar changed (01 §6.11): for each change the deadlines that cross a changed day, with its
 * reason. When other hours of the office have begun, every one of them first. At night all of them once more, because a node may have gone on with its old calendar for minutes.
 */
async function reproject(ctx: Ctx, data: Readonly<Record<string, unknown>>): Promise<void> {
  const { only } = data;
  const calendar = await readCalendar(ctx);
  const begun = await findBegunHours(ctx);
  if (begun) {
    await reprojectDeadlines(ctx, calendar, begun);
    await watchFrom(ctx, 'epoch', { ids: sql`select record_id as id from flow_timer where closed_at is null` });
    await finishHours(ctx);
  }
  for (const { id, reason, changedBy, days } of await openChanges(ctx)) {
    const [from, to] = [days.at(0)?.date, days.at(-1)?.date];
    const cause = { reason, changedBy, calendarChangeId: id };
    const moved = from && to ? await reprojectDeadlines(ctx, calendar, cause, { from, to }) : 0;
    // What is left of a limit may change although its end stays, and warnings look at that.
    if (from)
      await watchFrom(ctx, 'epoch', {
        ids: sql`select record_id as id from flow_timer where closed_at is null and due_at >= ${instantOf(from)}`,
      });
    await finishChange(ctx, id, moved);
  }
  if (only !== 'changes') await reprojectDeadlines(ctx, calendar, SWEEP);
}

export const reprojectJob: JobDefinition = {
  name: REPROJECT,
  title: '按工作日历重新计算期限',
  cron: '20 4 * * *',
  concurrency: 1,
  retries: 3,
  run: reproject,
};
