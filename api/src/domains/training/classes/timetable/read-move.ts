import { dayNumberOfDate, localDateOf } from '../../../../platform/calendar/index.ts';
import { badInput, refuse } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { getArrangedRun } from '../own-run.ts';
import { loadTimetable } from './load-timetable.ts';
import { clockText, type Planned } from './planned.ts';
import { daysBetween, spansOf } from './spans.ts';
import { getSessions, instantOf, isLate, requireMovable } from './stored-session.ts';
import type { SessionMoveType } from './timetable.type.ts';

const MOST_DAYS = 7;

interface Asked {
  runId: string;
  /** The session that is picked up. */
  id: string;
  from: string;
  to: string;
}

/**
 * What stands against a session of one's run at every time of some days, its length, classes, teacher and room kept (BR22-2); a fixed number of
 * statements, however many sessions there are. Nothing is locked: saving judges again.
 *
 * @throws NOT_FOUND, BAD_INPUT, E-2203, E-2206
 */
export async function readMove(ctx: Ctx, { runId, id, from, to }: Asked): Promise<SessionMoveType> {
  const length = dayNumberOfDate(to) - dayNumberOfDate(from) + 1;
  if (length < 1 || length > MOST_DAYS) throw badInput([{ path: 'to', message: `一次最多查看${MOST_DAYS}天` }]);
  const own = await getArrangedRun(ctx, runId);
  const [stored] = await getSessions(ctx, own, [id]);
  if (!stored) throw refuse('NOT_FOUND');
  requireMovable(stored);
  const reasonNeeded = isLate(ctx, stored);
  const days = daysBetween(from, to).filter((day) => day >= localDateOf(ctx.app.clock.now()));
  const table = await loadTimetable(ctx, own, days);
  const others = table.sessions.filter((one) => one.id !== stored.id);
  const around = table.around(others);
  const first = (day: string) => firstMinute(day, ctx.app.clock.now());
  const moved = (day: string): Planned => table.planned({ ...stored, day });
  const spans = days.flatMap((day) => spansOf(moved(day), day, others, around, first(day)));
  return {
    id: stored.id,
    reasonNeeded,
    spans: spans.map(({ day, earliest, latest, conflicts }) => ({
      day,
      earliest: clockText(earliest),
      latest: clockText(latest),
      conflicts,
    })),
  };
}

/** The first minute of a day at which something is still to come. */
function firstMinute(day: string, now: Date): number {
  const past = now.getTime() - instantOf(day, 0).getTime();
  return past < 0 ? 0 : Math.floor(past / 60_000) + 1;
}
