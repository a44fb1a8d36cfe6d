import { addDays, type LocalDate } from '../../../platform/calendar/index.ts';

/** Days from the first to the last, both counted. */
export interface Span {
  from: LocalDate;
  to: LocalDate;
}

/** The calendar months of a period, the first and the last cut to its days. */
export function monthsOf({ from, to }: Span): Span[] {
  const months: Span[] = [];
  for (let start = from; start <= to; ) {
    const next = monthsLater(`${start.slice(0, 7)}-01`, 1);
    const last = addDays(next, -1);
    months.push({ from: start, to: last < to ? last : to });
    start = next;
  }
  return months;
}

/**
 * What a period is compared with month on month (环比): as many whole months right before where it is whole months, else as many days. A part of
 * a month is compared with the same days of the month before by {@link sameDays}.
 */
export function periodBefore({ from, to }: Span): Span {
  const end = addDays(from, -1);
  if (from.endsWith('-01') && addDays(to, 1).endsWith('-01')) {
    const months = monthsOf({ from, to }).length;
    return { from: monthsLater(from, -months), to: end };
  }
  return { from: addDays(from, -daysBetween(from, addDays(to, 1))), to: end };
}

/** The same days so many months earlier; the end of a month stays its end (同比: twelve). */
export function sameDays({ from, to }: Span, monthsEarlier: number): Span {
  const isEnd = addDays(to, 1).endsWith('-01');
  const until = monthsLater(isEnd ? addDays(to, 1) : to, -monthsEarlier);
  return { from: monthsLater(from, -monthsEarlier), to: isEnd ? addDays(until, -1) : until };
}

function monthsLater(day: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const longest = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return `${first.toISOString().slice(0, 8)}${String(Math.min(date, longest)).padStart(2, '0')}`;
}

const daysBetween = (from: LocalDate, until: LocalDate) =>
  Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
