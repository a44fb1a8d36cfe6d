import { firstRow, rows, run, type SqlInstant, sql, toDateOrNull } from '../../../database/sql.ts';
import { recordAudit } from '../../audit/index.ts';
import { badInput, type FieldError, refuse, requireReason } from '../../errors/index.ts';
import { actorName, coversCity, scopeOf } from '../../kernel/actor.ts';
import { type Ctx, transaction } from '../../kernel/context.ts';
import type { CalendarDay } from '../workday-table.ts';
import { writeChange } from './calendar-changes.ts';
import { changedDays, sameDays } from './changed-days.ts';
import { loadCalendar } from './load-calendar.ts';
import { REPROJECT } from './reproject.job.ts';
import { insertDays, SHIPPED } from './seed-years.ts';

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;
const LONGEST_NOTE = 50;

/** Where the arrangement of a year comes from; MISSING: nobody has entered it, days are counted Monday to Friday. */
export type CalendarSource = 'OFFICIAL' | 'MAINTAINED' | 'MISSING';

/** A year as it is maintained: the days that differ from Monday to Friday. */
export interface CalendarYear {
  year: number;
  source: CalendarSource;
  maintainedBy: string | null;
  maintainedAt: Date | null;
  days: CalendarDay[];
}

/** The whole arrangement of a year as somebody wants it, and why. */
export interface CalendarYearInput {
  days: readonly CalendarDay[];
  reason: string;
  /** When the year was maintained last as the caller saw it; absent = not checked. */
  basedOn?: Date | null | undefined;
}

/** What is known of a year. */
export async function readYear(ctx: Ctx, year: number): Promise<CalendarYear> {
  const days = await rows<CalendarDay>(
    ctx,
    sql`select date::text as date, is_workday as "isWorkday", note from work_calendar where year = ${year} order by date`,
  );
  const head = await firstRow<{ maintainedBy: string; maintainedAt: SqlInstant }>(
    ctx,
    sql`select maintained_by as "maintainedBy", maintained_at as "maintainedAt" from work_calendar_year where year = ${year}`,
  );
  const shipped = head?.maintainedBy === SHIPPED;
  return {
    year,
    source: head ? (shipped ? 'OFFICIAL' : 'MAINTAINED') : 'MISSING',
    maintainedBy: head && !shipped ? head.maintainedBy : null,
    maintainedAt: toDateOrNull(head?.maintainedAt),
    days,
  };
}

/** The calendar is the whole city's: FORBIDDEN for an administrator of a district. */
export function assertMayMaintain(ctx: Ctx): void {
  if (!coversCity(scopeOf(ctx.actor))) throw refuse('FORBIDDEN');
}

/** BAD_INPUT names each wrong day. */
export function assertYear(year: number, days: readonly CalendarDay[]): void {
  const errors = problemsOf(year, days);
  if (errors.length > 0) throw badInput(errors);
}

/**
 * Replaces the arrangement of a year by the given days (holidays and make-up working days) and marks it maintained; every node counts
 * by it as soon as the bus has told it, and a job counts the open deadlines again (01 §6.11). E-0005 without a reason, E-0504 when
 * somebody else was faster, BAD_INPUT when nothing would change.
 */
export async function saveYear(ctx: Ctx, year: number, input: CalendarYearInput): Promise<CalendarYear> {
  assertMayMaintain(ctx);
  assertYear(year, input.days);
  const reason = requireReason(input.reason);
  await transaction(ctx, async (tx) => {
    // One at a time: a year that nobody has entered has no row to lock.
    await run(tx, sql`select pg_advisory_xact_lock(hashtext('work_calendar'), ${year}::int)`);
    const before = await readYear(tx, year);
    if (input.basedOn !== undefined && input.basedOn?.getTime() !== before.maintainedAt?.getTime())
      throw refuse('E-0504');
    if (sameDays(before.days, input.days)) throw badInput([{ path: 'days', message: '没有改动，无需保存' }]);
    await replaceDays(tx, year, input.days);
    const changed = changedDays(before.days, input.days);
    await writeChange(tx, year, reason, changed);
    await recordAudit(tx, {
      event: 'calendar.save',
      objectType: 'workCalendar',
      objectId: String(year),
      before: before.days,
      after: (await readYear(tx, year)).days,
      detail: { days: input.days.length, changed: changed.length, reason },
    });
    if (changed.length > 0) await tx.app.jobs.send(tx, REPROJECT, { only: 'changes' }, { key: 'changes' });
    tx.afterCommit(() => loadCalendar(ctx));
    tx.afterCommit(() => ctx.app.bus.publish({ type: 'calendar' }));
  });
  return readYear(ctx, year);
}

async function replaceDays(tx: Ctx, year: number, days: readonly CalendarDay[]): Promise<void> {
  await run(
    tx,
    sql`insert into work_calendar_year (year, maintained_by, maintained_at)
        values (${year}, ${actorName(tx.actor)}, ${tx.app.clock.now()})
        on conflict (year) do update set maintained_by = excluded.maintained_by, maintained_at = excluded.maintained_at`,
  );
  await run(tx, sql`delete from work_calendar where year = ${year}`);
  await insertDays(tx, year, days);
}

function problemsOf(year: number, days: readonly CalendarDay[]): FieldError[] {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) {
    return [{ path: 'year', message: `年份应在${FIRST_YEAR}至${LAST_YEAR}之间` }];
  }
  if (days.length === 0) return [{ path: 'days', message: '请录入该年的节假日和调休上班日' }];
  const seen = new Set<string>();
  return days.flatMap(({ date, note = '' }, index) => {
    const path = `days.${index}`;
    const repeated = seen.has(date);
    seen.add(date);
    if (!date.startsWith(`${year}-`)) return [{ path, message: `${date}不在${year}年` }];
    if (repeated) return [{ path, message: `${date}重复` }];
    return [...note].length > LONGEST_NOTE ? [{ path, message: `说明不超过${LONGEST_NOTE}个字` }] : [];
  });
}
