import { dayNumberOfDate, type LocalDate } from '../shanghai.ts';
import { type CalendarDay, WorkdayTable } from '../workday-table.ts';

/** A day that an arrangement gives another meaning than the one before. */
export interface ChangedDay {
  date: LocalDate;
  wasWorkday: boolean;
  isWorkday: boolean;
  /** The name of the occasion by the new arrangement, otherwise by the old one. */
  note: string;
}

/** The days on which one works by one arrangement and not by the other, in order; names alone change nothing. */
export function changedDays(before: readonly CalendarDay[], after: readonly CalendarDay[]): ChangedDay[] {
  const [old, fresh] = [new WorkdayTable(before), new WorkdayTable(after)];
  const dates = [...new Set([...before, ...after].map(({ date }) => date))].sort();
  return dates.flatMap((date) => {
    const day = dayNumberOfDate(date);
    const [wasWorkday, isWorkday] = [old.isWorkday(day), fresh.isWorkday(day)];
    const note = fresh.named(day)?.note || old.named(day)?.note || '';
    return wasWorkday === isWorkday ? [] : [{ date, wasWorkday, isWorkday, note }];
  });
}

/** True when an arrangement says the same of every day, names included. */
export function sameDays(before: readonly CalendarDay[], after: readonly CalendarDay[]): boolean {
  const text = (days: readonly CalendarDay[]) =>
    days
      .map(({ date, isWorkday, note = '' }) => `${date}${isWorkday}${note}`)
      .sort()
      .join('|');
  return text(before) === text(after);
}
