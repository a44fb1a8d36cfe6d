import type { LocalDate } from '../../../platform/calendar/index.ts';
import { type Amount, amountOf, NOTHING, sumOf } from '../../../platform/money/index.ts';
import { type ClassRules, names } from '../parameters.ts';

/** A month, YYYY-MM. */
export type Month = string;

/** A class of which somebody was paid, with what was paid. */
export interface PaidClass {
  classCode: string;
  /** Yuan a month. */
  monthly: string;
  paid: readonly { month: Month; amount: string }[];
}

/** What the death of somebody comes to in one class. */
export interface ReckonedClass {
  classCode: string;
  lastPayMonth: Month;
  stopMonth: Month;
  overpaidMonths: Month[];
  overpaid: Amount;
  funeral: Amount;
}

export const monthOf = (day: LocalDate): Month => day.slice(0, 7);

/** The month so many months later. */
export function addToMonth(month: Month, count: number): Month {
  const [year, of] = month.split('-').map(Number);
  const at = (year ?? 0) * 12 + (of ?? 1) - 1 + count;
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** The months from one to another, both included; none where the second is before the first. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const months: Month[] = [];
  for (let month = from; month <= to; month = addToMonth(month, 1)) months.push(month);
  return months;
}

/**
 * What follows of a death in one class (03 §34.5): the last month that is paid is that of the death, unless the class stops in it; what was paid
 * for later months was paid too much; the funeral subsidy is a hint for classes that have one.
 */
export function reckonClass(one: PaidClass, diedOn: LocalDate, rules: ClassRules): ReckonedClass {
  const lastPayMonth = addToMonth(monthOf(diedOn), names(rules.stopsInMonth, one.classCode) ? -1 : 0);
  const over = one.paid.filter(({ month }) => month > lastPayMonth).toSorted((a, b) => (a.month < b.month ? -1 : 1));
  return {
    classCode: one.classCode,
    lastPayMonth,
    stopMonth: addToMonth(lastPayMonth, 1),
    overpaidMonths: over.map(({ month }) => month),
    overpaid: sumOf(over.map(({ amount }) => amount)),
    funeral: names(rules.funeral, one.classCode) ? amountOf(one.monthly).times(rules.funeralMonths) : NOTHING,
  };
}

/** The months of a stretch that were not paid, though they would have been. */
export const unpaidMonths = (from: Month, to: Month, paid: readonly { month: Month }[]): Month[] => {
  const had = new Set(paid.map(({ month }) => month));
  return monthsBetween(from, to).filter((month) => !had.has(month));
};
