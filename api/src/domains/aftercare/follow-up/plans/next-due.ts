import { addMonths, type LocalDate } from '../../../../platform/calendar/index.ts';

/** What decides when a person is asked next. */
export interface Rhythm {
  start: LocalDate;
  /** Months of the cadence, rising. */
  months: readonly number[];
  /** Up to this day after a contact its due date counts as done: a contact within the reminder's time is the one that was due. */
  covered: LocalDate;
}

/** The first day of the cadence that a contact has not done already; null where it was the last (14.4 "cadence"). */
export function nextDueAfter({ start, months, covered }: Rhythm): LocalDate | null {
  return months.map((month) => addMonths(start, month)).find((day) => day > covered) ?? null;
}

/** After three attempts in vain the cadence is a month (14.5 no. 3). */
export const dueAfterUnreached = (day: LocalDate): LocalDate => addMonths(day, 1);
