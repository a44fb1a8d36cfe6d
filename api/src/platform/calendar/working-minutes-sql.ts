import type { RawBuilder } from 'kysely';
import { sql } from '../../database/sql.ts';
import { dateOfDayNumber, dayNumberOf, MINUTE_MS } from './shanghai.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/**
 * Working minutes between two columns, inside a statement: `workingMinutesBetween` for a whole set of rows. Both moments must lie within
 * `from`–`to`; the calendar goes into the statement as the working minutes passed before each day of that stretch.
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
  const origin = dateOfDayNumber(first - 1);
  return Array.from(
    { length: last - first + 2 },
    (_, n) => calendar.workdaysBetween(origin, dateOfDayNumber(first + n - 1)) * calendar.hours.dayMinutes,
  );
}

function passedUntil(
  { hours }: WorkingCalendar,
  first: number,
  before: readonly number[],
  moment: RawBuilder<unknown>,
): RawBuilder<number> {
  const local = sql`(${moment} at time zone 'Asia/Shanghai')`;
  const day = sql`(${local}::date - ${dateOfDayNumber(first)}::date)`;
  const minute = sql`(extract(epoch from ${local}::time)::float8 / 60)`;
  const list = sql`(${`{${before.join(',')}}`}::float8[])`;
  const elapsed = sql.join(
    hours.windows.map(
      ({ from, to }) =>
        sql`least(greatest(${minute} - ${from / MINUTE_MS}::float8, 0), ${(to - from) / MINUTE_MS}::float8)`,
    ),
    sql` + `,
  );
  return sql<number>`(${list}[${day} + 1] + case when ${list}[${day} + 2] > ${list}[${day} + 1] then ${elapsed} else 0 end)`;
}
