import { toPicked } from '@yjs/web-kit';

/** How many days the chart shows (02 §13.6). */
export const DAYS = 30;

/** The days of the chart, YYYY-MM-DD. */
export const daysOf = (start: string): string[] =>
  [...Array(DAYS).keys()].map((n) => toPicked(start).add(n, 'day').format('YYYY-MM-DD'));

/** Where the days of a run lie among those of the chart, and whether it goes on beyond them. */
export function placeOf(from: string, to: string, days: readonly string[]) {
  const start = days[0] ?? from;
  const end = days.at(-1) ?? to;
  const at = (day: string) => toPicked(day).diff(toPicked(start), 'day');
  return {
    first: Math.max(0, at(from)),
    last: Math.min(days.length - 1, at(to)),
    before: from < start,
    after: to > end,
  };
}
