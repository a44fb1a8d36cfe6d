import { dayNumberOfDate, type LocalDate } from '../../../../platform/calendar/index.ts';

/** Days until the last one of a standard, below zero once it is over; null for one without an end. */
export function daysLeft(
  { validTo, cutTo }: { validTo: LocalDate | null; cutTo: LocalDate | null },
  today: LocalDate,
): number | null {
  const last = [validTo, cutTo].filter((day) => day !== null).toSorted()[0];
  return last === undefined ? null : dayNumberOfDate(last) - dayNumberOfDate(today);
}
