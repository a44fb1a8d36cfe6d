import type { LocalDate } from '../../../platform/calendar/index.ts';
import { type Amount, amountOf } from '../../../platform/money/index.ts';
import type { Standing } from '../standards/coverage/standing.ts';
import type { Living, TrainingDay } from './living.ts';

/** A day of training as a line keeps it: what was on, what was attended, and by which standard it is paid (nothing: it does not count). */
export interface BasisDay {
  date: LocalDate;
  hours: string;
  attended: string;
  standardNo: string | null;
  rate: string | null;
}

/** What a line rests on, kept with it and never reckoned anew. */
export interface Basis {
  /** 中央资金 of the person, which his lines share. */
  centralStandard: string;
  /** Of a living subsidy, every training day of the run. */
  days?: readonly BasisDay[];
}

/** What a line keeps of how it was reckoned. */
export function basisOf(
  centralStandard: Amount,
  by?: { scheduled: readonly TrainingDay[]; living: Living; standards: readonly Standing[] },
): Basis {
  const common = { centralStandard: centralStandard.toFixed(2) };
  if (!by) return common;
  const paid = new Map(by.living.days.map((day) => [day.date, day]));
  const numbers = new Map(by.standards.map(({ id, standardNo }) => [id, standardNo]));
  return {
    ...common,
    days: by.scheduled.map(({ date, hours, attended }) => {
      const day = paid.get(date);
      return {
        date,
        hours: amountOf(hours).toFixed(1),
        attended: amountOf(attended).toFixed(2),
        standardNo: day ? (numbers.get(day.standardId) ?? null) : null,
        rate: day?.rate ?? null,
      };
    }),
  };
}
