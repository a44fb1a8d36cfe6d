import type { RawBuilder } from 'kysely';
import { sql } from '../../database/sql.ts';
import type { OfficeHours } from './office-hours.ts';
import { dateOfDayNumber, dayNumberOf, MINUTE_MS } from './shanghai.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/**
 * Minutes worked between two columns, inside a statement: `workedMinutesBetween` for a whole set of rows. Both moments must lie within
 * `from`–`to`; the calendar goes into the statement as the minutes worked before each day of that stretch.
 */
export function workingMinutesSql(
  calendar: WorkingCalendar,
  [from, to]: readonly [Date, Date],
  start: RawBuilder<unknown>,
  end: RawBuilder<unknown>,
): RawBuilder<number> {
  const first = dayNumberOf(from);
  const before = minutesBeforeEachDay(calendar, first, dayNumberOf(to));
  const passed = (moment: RawBuilder<unknown>) => passedUntil(calendar, first, before, moment);
  return sql<number>`(${passed(end)} - ${passed(start)})`;
}

/** One entry for each day and one more: where two neighbours are equal, the day between them is free. */
function minutesBeforeEachDay(calendar: WorkingCalendar, first: number, last: number): number[] {
  const before = [0];
  for (let day = first; day <= last; day += 1) {
    const date = dateOfDayNumber(day);
    const worked = calendar.isWorkday(date) ? calendar.hoursOn(date).dayMinutes : 0;
    before.push((before.at(-1) ?? 0) + worked);
  }
  return before;
}

function passedUntil(
  calendar: WorkingCalendar,
  first: number,
  before: readonly number[],
  moment: RawBuilder<unknown>,
): RawBuilder<number> {
  const local = sql`(${moment} at time zone 'Asia/Shanghai')`;
  const day = sql`(${local}::date - ${dateOfDayNumber(first)}::date)`;
  const minute = sql`(extract(epoch from ${local}::time)::float8 / 60)`;
  const list = sql`(${`{${before.join(',')}}`}::float8[])`;
  const latestFirst = hoursWithin(calendar, first, before.length - 1).reverse();
  const elapsed = sql`case ${sql.join(
    latestFirst.map(({ from, hours }) => sql`when ${day} >= ${from}::int then ${elapsedBy(hours, minute)}`),
    sql` `,
  )} end`;
  return sql<number>`(${list}[${day} + 1] + case when ${list}[${day} + 2] > ${list}[${day} + 1] then ${elapsed} else 0 end)`;
}

/** The hours of a stretch of days, by the position within it of the day on which they begin. */
function hoursWithin(calendar: WorkingCalendar, first: number, days: number): { from: number; hours: OfficeHours }[] {
  const found: { from: number; hours: OfficeHours }[] = [];
  for (let from = 0; from < days; from += 1) {
    const hours = calendar.hoursOn(dateOfDayNumber(first + from));
    if (found.at(-1)?.hours !== hours) found.push({ from, hours });
  }
  return found;
}

function elapsedBy({ windows }: OfficeHours, minute: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql.join(
    windows.map(
      ({ from, to }) =>
        sql`least(greatest(${minute} - ${from / MINUTE_MS}::float8, 0), ${(to - from) / MINUTE_MS}::float8)`,
    ),
    sql` + `,
  );
}
