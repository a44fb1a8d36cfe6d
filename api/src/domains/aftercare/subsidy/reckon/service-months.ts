import { addMonths, dayNumberOfDate, type LocalDate } from '../../../../platform/calendar/index.ts';

/** Longest service that is believed, in months (01 §13.6 no. 2). */
export const LONGEST_SERVICE = 480;

/**
 * Months of service: whole ones from enlistment to discharge, and one more where at least `fullFrom` days are left (01 §13.6 no. 2).
 *
 * @returns undefined where discharge does not follow enlistment, or service lasted longer than forty years
 */
export function monthsOfService(enlisted: LocalDate, discharged: LocalDate, fullFrom: number): number | undefined {
  if (discharged <= enlisted) return undefined;
  let whole = monthOf(discharged) - monthOf(enlisted);
  if (addMonths(enlisted, whole) > discharged) whole -= 1;
  const left = dayNumberOfDate(discharged) - dayNumberOfDate(addMonths(enlisted, whole));
  const months = left >= fullFrom ? whole + 1 : whole;
  return months > LONGEST_SERVICE ? undefined : months;
}

const monthOf = (day: LocalDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
