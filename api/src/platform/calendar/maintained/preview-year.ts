import { readFlowRows } from '../../flow/lock-rows.ts';
import { findMovedTimers, type MovedTimer } from '../../flow/reproject/moved-timers.ts';
import { limitTitle } from '../../flow/time-limits.ts';
import type { Ctx } from '../../kernel/context.ts';
import type { CalendarDay } from '../workday-table.ts';
import { type ChangedDay, changedDays } from './changed-days.ts';
import { calendarWith } from './read-calendar.ts';
import { assertMayMaintain, assertYear, readYear } from './save-year.ts';

/** Shown by name; the others are counted. */
const SHOWN = 50;
/** Counted exactly up to here; a preview must not take longer than reading it. */
const COUNT_CAP = 20_000;

export interface DeadlineMove {
  recordType: string;
  recordId: string;
  title: string;
  limit: string;
  dueBefore: Date;
  dueAfter: Date;
}

/** What another arrangement of a year would do to the deadlines that are running. */
export interface CalendarPreview {
  days: ChangedDay[];
  deadlines: number;
  records: number;
  later: number;
  earlier: number;
  capped: boolean;
  moves: DeadlineMove[];
}

/** Counts what would move and names the nearest ones; changes nothing. The same refusals as {@link saveYear}, the reason excepted. */
export async function previewYear(ctx: Ctx, year: number, days: readonly CalendarDay[]): Promise<CalendarPreview> {
  assertMayMaintain(ctx);
  assertYear(year, days);
  const changed = changedDays((await readYear(ctx, year)).days, days);
  const [from, to] = [changed.at(0)?.date, changed.at(-1)?.date];
  const moved: MovedTimer[] = [];
  if (from && to) {
    for await (const chunk of findMovedTimers(ctx, await calendarWith(ctx, year, days), { from, to })) {
      moved.push(...chunk);
      if (moved.length >= COUNT_CAP) break;
    }
  }
  const nearest = moved.toSorted((a, b) => a.dueBefore.getTime() - b.dueBefore.getTime()).slice(0, SHOWN);
  return {
    days: changed,
    deadlines: moved.length,
    records: new Set(moved.map(({ timer }) => timer.recordId)).size,
    later: moved.filter(({ dueBefore, dueAfter }) => dueAfter > dueBefore).length,
    earlier: moved.filter(({ dueBefore, dueAfter }) => dueAfter < dueBefore).length,
    capped: moved.length >= COUNT_CAP,
    moves: await named(ctx, nearest),
  };
}

async function named(ctx: Ctx, moved: readonly MovedTimer[]): Promise<DeadlineMove[]> {
  const titles = new Map<string, string>();
  for (const [type, ofType] of Map.groupBy(moved, ({ recordType }) => recordType)) {
    const ids = ofType.map(({ timer }) => timer.recordId);
    for (const row of await readFlowRows(ctx, ctx.app.registry.getRecord(type), ids)) titles.set(row.id, row.title);
  }
  return moved.map(({ timer, recordType, dueBefore, dueAfter }) => ({
    recordType,
    recordId: timer.recordId,
    title: titles.get(timer.recordId) ?? '',
    limit: limitTitle(timer.kind, timer.stage),
    dueBefore,
    dueAfter,
  }));
}
