import { rows, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { FIRST_ID } from '../../../database/uuid.ts';
import { addDays, instantOf, type LocalDate, type WorkingCalendar } from '../../calendar/index.ts';
import type { Ctx } from '../../kernel/context.ts';
import { dueOf, type Timer, type TimerSqlRow, timerColumns, toTimer } from '../timers.ts';

/** Days that are worked where they were not, or the other way round; both ends included. */
export interface DayRange {
  from: LocalDate;
  to: LocalDate;
}

/** A running timer that runs out at another moment by another calendar. */
export interface MovedTimer {
  timer: Timer;
  recordType: string;
  dueBefore: Date;
  dueAfter: Date;
}

const CHUNK = 2_000;

/**
 * The running timers that a calendar moves, in chunks by id. Only those that were counted across a changed day can be: they began
 * before the last one ended and run out on the first one or later. Paused timers have no due moment to move; it is counted when they go on.
 */
export async function* findMovedTimers(
  ctx: Ctx,
  calendar: WorkingCalendar,
  range?: DayRange,
): AsyncGenerator<MovedTimer[]> {
  const now = ctx.app.clock.now();
  const crossing = range
    ? sql`and due_at >= ${instantOf(range.from)} and started_at < ${instantOf(addDays(range.to, 1))}`
    : sql``;
  let after = FIRST_ID;
  for (;;) {
    const found = await rows<TimerSqlRow & { recordType: string; dueAt: SqlInstant }>(
      ctx,
      sql`select ${timerColumns}, record_type as "recordType", due_at as "dueAt" from flow_timer
           where closed_at is null and due_at is not null ${crossing} and id > ${after}::uuid order by id limit ${CHUNK}`,
    );
    const moved = found.flatMap(({ recordType, dueAt, ...row }) => {
      const timer = toTimer(row);
      const dueBefore = toDate(dueAt);
      const dueAfter = dueOf(timer, calendar, now);
      return dueAfter && dueAfter.getTime() !== dueBefore.getTime() ? [{ timer, recordType, dueBefore, dueAfter }] : [];
    });
    if (moved.length > 0) yield moved;
    const last = found.at(-1);
    if (!last || found.length < CHUNK) return;
    after = last.id;
  }
}
