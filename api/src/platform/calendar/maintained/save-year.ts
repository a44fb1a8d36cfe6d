import { rows, run, sql } from '../../../database/sql.ts';
import { recordAudit } from '../../audit/index.ts';
import { badInput, type FieldError, refuse } from '../../errors/index.ts';
import { actorName, scopeOf } from '../../kernel/actor.ts';
import { type Ctx, transaction } from '../../kernel/context.ts';
import type { CalendarDay } from '../workday-table.ts';
import { loadCalendar } from './load-calendar.ts';
import { insertDays } from './seed-years.ts';

const CITY_PATH = '/310000/';
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;
const LONGEST_NOTE = 50;

/** A year as it is maintained: the days that differ from Monday to Friday. `maintainedAt` is absent for a year nobody has entered. */
export interface CalendarYear {
  year: number;
  maintainedBy: string | null;
  maintainedAt: string | null;
  days: CalendarDay[];
}

/** What is known of a year. */
export async function readYear(ctx: Ctx, year: number): Promise<CalendarYear> {
  const days = await rows<CalendarDay>(
    ctx,
    sql`select date::text as date, is_workday as "isWorkday", note from work_calendar where year = ${year} order by date`,
  );
  const [head] = await rows<{ maintainedBy: string; maintainedAt: string }>(
    ctx,
    sql`select maintained_by as "maintainedBy", maintained_at as "maintainedAt" from work_calendar_year where year = ${year}`,
  );
  return { year, maintainedBy: head?.maintainedBy ?? null, maintainedAt: head?.maintainedAt ?? null, days };
}

/**
 * Replaces the arrangement of a year by the given days (holidays and make-up working days) and marks it maintained; every node counts
 * by it as soon as the bus has told it. The calendar is the whole city's: FORBIDDEN for an administrator of a district. BAD_INPUT names
 * each wrong day.
 */
export async function saveYear(ctx: Ctx, year: number, days: readonly CalendarDay[]): Promise<CalendarYear> {
  const scope = scopeOf(ctx.actor);
  if (scope.kind !== 'ALL' && !(scope.kind === 'SUBTREE' && scope.orgPath === CITY_PATH)) throw refuse('FORBIDDEN');
  const errors = problemsOf(year, days);
  if (errors.length > 0) throw badInput(errors);
  await transaction(ctx, async (tx) => {
    await run(
      tx,
      sql`insert into work_calendar_year (year, maintained_by, maintained_at)
          values (${year}, ${actorName(tx.actor)}, ${tx.app.clock.now()})
          on conflict (year) do update set maintained_by = excluded.maintained_by, maintained_at = excluded.maintained_at`,
    );
    const before = await readYear(tx, year);
    await run(tx, sql`delete from work_calendar where year = ${year}`);
    await insertDays(tx, year, days);
    const after = await readYear(tx, year);
    await recordAudit(tx, {
      event: 'calendar.save',
      objectType: 'workCalendar',
      objectId: String(year),
      before: before.days,
      after: after.days,
      detail: { days: days.length },
    });
    tx.afterCommit(() => loadCalendar(ctx));
    tx.afterCommit(() => ctx.app.bus.publish({ type: 'calendar' }));
  });
  return readYear(ctx, year);
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
