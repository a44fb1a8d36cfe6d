import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../kernel/context.ts';
import type { CalendarDay } from '../workday-table.ts';
import { WorkingCalendar } from '../working-calendar.ts';
import { readOfficeHours } from './stored-hours.ts';

/** The calendar as the database has it, with the office's hours. */
export async function readCalendar(ctx: Ctx): Promise<WorkingCalendar> {
  const days = await rows<CalendarDay>(
    ctx,
    sql`select date::text as date, is_workday as "isWorkday", note from work_calendar order by date`,
  );
  const years = await rows<{ year: number }>(ctx, sql`select year from work_calendar_year`);
  return new WorkingCalendar({ days, years: years.map(({ year }) => year), hours: await readOfficeHours(ctx) });
}

/** The calendar as it would be with another arrangement of one year. */
export async function calendarWith(ctx: Ctx, year: number, days: readonly CalendarDay[]): Promise<WorkingCalendar> {
  const others = await rows<CalendarDay>(
    ctx,
    sql`select date::text as date, is_workday as "isWorkday", note from work_calendar where year <> ${year}`,
  );
  const years = await rows<{ year: number }>(ctx, sql`select year from work_calendar_year`);
  return new WorkingCalendar({
    days: [...others, ...days],
    years: [...years.map((known) => known.year), year],
    hours: await readOfficeHours(ctx),
  });
}
