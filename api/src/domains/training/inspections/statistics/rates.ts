import { Decimal } from 'decimal.js';
import type { RunFigures } from './figures.ts';

/** The rates of 02 §11.3 in percent with two decimals, half up; `null` where there is nothing to divide by. */
export interface Rates {
  completion: string | null;
  certificate: string | null;
  attendance: string | null;
}

/** completed ÷ studied, certificates ÷ completed, attended ÷ scheduled hours (02 §11.3, AC19-1). */
export function ratesOf(figures: RunFigures): Rates {
  return {
    completion: percent(figures.completed, figures.studied),
    certificate: percent(figures.certificates, figures.completed),
    attendance: percent(figures.attendedHours, figures.scheduledHours),
  };
}

function percent(part: Decimal.Value, whole: Decimal.Value): string | null {
  const of = new Decimal(whole);
  if (of.isZero()) return null;
  return new Decimal(part).times(100).dividedBy(of).toFixed(2, Decimal.ROUND_HALF_UP);
}
