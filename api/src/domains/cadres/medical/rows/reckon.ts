import { type Amount, amountOf, halfUp, NOTHING, sumOf } from '../../../../platform/money/index.ts';

/** Rules of R33-2; 0 is off. */
export interface AmountRules {
  percent: number;
  least: number;
  cap: number;
}

export interface Reckoned {
  /** Σ of the lines, each rounded to the fen where a ratio applies. */
  gross: Amount;
  /** What the cap still leaves of the year; null without a cap. */
  left: Amount | null;
  pay: Amount;
  /** Why it is not what the lines come to. */
  note: string | null;
}

/**
 * What a person is paid for his lines (R33-1, R33-2): ratio by line, half-up; sum; annual cap less what the year has seen; nothing below the least.
 *
 * @param paid what he has been paid for the year
 */
export function reckon(lines: readonly (string | Amount)[], rules: AmountRules, paid: Amount = NOTHING): Reckoned {
  const amounts = lines.map((line) => amountOf(line.toString()));
  const gross = sumOf(rules.percent > 0 ? amounts.map((line) => halfUp(line.times(rules.percent).div(100))) : amounts);
  const left = rules.cap > 0 ? max(amountOf(rules.cap).minus(paid), NOTHING) : null;
  const capped = left?.lt(gross) ? left : gross;
  if (rules.least > 0 && capped.lt(rules.least))
    return { gross, left, pay: NOTHING, note: `低于最低发放金额${rules.least}元，不予发放` };
  const note = left?.lt(gross)
    ? `年度封顶${amountOf(rules.cap).toFixed(2)}元，本年度已发放${paid.toFixed(2)}元，按余额${left.toFixed(2)}元发放`
    : null;
  return { gross, left, pay: capped, note };
}

const max = (a: Amount, b: Amount): Amount => (a.gt(b) ? a : b);
