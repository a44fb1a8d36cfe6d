import type { WorkingCalendar } from '../../calendar/index.ts';
import { type Ctx, transaction } from '../../kernel/context.ts';
import { moveDeadlines, type ReprojectionCause } from './move-deadlines.ts';
import { type DayRange, findMovedTimers } from './moved-timers.ts';

/** Records of one transaction: locks are short, and clerks go on working meanwhile. */
const CHUNK = 200;

/**
 * Counts the running deadlines again by a calendar and writes what moved: the timers, the dates that the records and their to-dos show, and
 * one row of `deadline_change` per timer. In chunks, each a transaction of its own; running it again moves nothing twice. Returns how many
 * deadlines moved.
 */
export async function reprojectDeadlines(
  ctx: Ctx,
  calendar: WorkingCalendar,
  cause: ReprojectionCause,
  range?: DayRange,
): Promise<number> {
  let moved = 0;
  for await (const timers of findMovedTimers(ctx, calendar, range)) {
    for (const { type, ids } of chunksOf(timers)) {
      moved += await transaction(ctx, (tx) => moveDeadlines(tx, type, ids, cause, { calendar }));
    }
  }
  return moved;
}

/** The records of timers by type, in sets that one transaction may hold. */
export function* chunksOf(
  timers: readonly { timer: { recordId: string }; recordType: string }[],
): Generator<{ type: string; ids: string[] }> {
  for (const [type, ofType] of Map.groupBy(timers, ({ recordType }) => recordType)) {
    const ids = [...new Set(ofType.map(({ timer }) => timer.recordId))];
    for (let first = 0; first < ids.length; first += CHUNK) yield { type, ids: ids.slice(first, first + CHUNK) };
  }
}
