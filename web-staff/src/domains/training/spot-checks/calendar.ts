import { toPicked } from '@yjs/web-kit';

/** A day of the calendar; days of the months beside fill up the first week and the last. */
export interface Day {
  date: string;
  inside: boolean;
}

const DAYS_OF_WEEK = 7;

/** The weeks that a month lies in, each from Monday to Sunday. */
export function weeksOf(month: string): Day[][] {
  const first = toPicked(`${month}-01`);
  const before = (first.day() + DAYS_OF_WEEK - 1) % DAYS_OF_WEEK;
  const count = Math.ceil((before + first.daysInMonth()) / DAYS_OF_WEEK);
  return [...Array(count).keys()].map((week) =>
    [...Array(DAYS_OF_WEEK).keys()].map((day) => {
      const date = first.add(week * DAYS_OF_WEEK + day - before, 'day').format('YYYY-MM-DD');
      return { date, inside: date.startsWith(month) };
    }),
  );
}
