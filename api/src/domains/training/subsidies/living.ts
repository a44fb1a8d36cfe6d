import type { LocalDate } from '../../../platform/calendar/index.ts';
import { type Amount, amountOf, halfUp, sumOf } from '../../../platform/money/index.ts';
import { type Standing, standardOn, type Whom } from '../standards/coverage/standing.ts';

/** A day of training of one person: what was on the timetable, and what he has attended of it by weight (`att.weights`). */
export interface TrainingDay {
  date: LocalDate;
  /** Lesson hours of the day, above zero. */
  hours: string;
  /** Hours that count: present ones whole, late ones by their weight. */
  attended: string;
}

/** A day that is paid, and by what. */
export interface PaidDay {
  date: LocalDate;
  standardId: string;
  /** The standard of the day: by the day that day's amount, by the month that of the whole month. */
  rate: string;
}

export interface Living {
  /** Days that count. */
  days: readonly PaidDay[];
  /** Days that count and have no standard: nothing can be settled before there is one (BR26-3). */
  uncovered: readonly LocalDate[];
  amount: Amount;
}

/** `subsidy.living_day_rule`: a day counts when so much of its lesson hours was attended, half of them by default (02 §19.4 no. 3). */
const counts =
  (pct: number) =>
  ({ hours, attended }: TrainingDay) =>
    amountOf(attended).times(100).gte(amountOf(hours).times(pct));

/**
 * 生活补助 of one person: each day that counts by the standard valid on that day; of a standard by the month its share of the training days of
 * that month. Rounded once, at the line.
 *
 * @param scheduled training days of the run, among them those on which he was absent
 * @param pct of a day's lesson hours, from which on it counts
 */
export function livingOf(
  scheduled: readonly TrainingDay[],
  standards: readonly Standing[],
  whom: Whom,
  pct = 50,
): Living {
  const counted = scheduled.filter(counts(pct));
  const found = counted.map(({ date }) => ({ date, standing: standardOn(standards, { kind: 'LIVING' }, whom, date) }));
  const paid = found.flatMap(({ date, standing }) => (standing ? [{ date, standing }] : []));
  const byStandard = Map.groupBy(paid, ({ date, standing }) =>
    standing.unit === 'MONTH' ? `${standing.id}|${monthOf(date)}` : `${standing.id}|`,
  );
  const parts = [...byStandard.values()].map((days): Amount => {
    const [first] = days;
    if (!first) return amountOf(0);
    const rate = amountOf(first.standing.amount).times(days.length);
    if (first.standing.unit !== 'MONTH') return rate;
    const month = monthOf(first.date);
    return rate.div(scheduled.filter(({ date }) => monthOf(date) === month).length);
  });
  return {
    days: paid.map(({ date, standing }) => ({ date, standardId: standing.id, rate: standing.amount })),
    uncovered: found.flatMap(({ date, standing }) => (standing ? [] : [date])),
    amount: halfUp(sumOf(parts)),
  };
}

const monthOf = (date: LocalDate) => date.slice(0, 7);
