import { Decimal } from 'decimal.js';

/** Room for every digit of `numeric(14,2)` multiplied by a count or divided by one; the default of 20 digits is not enough to be exact. */
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

/** An exact amount in yuan. Texts outside (`numeric` of the database, the API), this inside; never a binary fraction (02 §2.7). */
export type Amount = Decimal;

/** The amount that a text of the database or of a checked form says; whole numbers are counts. @throws for what is no number */
export const amountOf = (value: string | number): Amount => new Exact(value);

export const NOTHING: Amount = amountOf(0);

/** To the fen, half away from zero: once, at the line and nowhere else (02 §2.7). */
export const halfUp = (amount: Amount): Amount => amount.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);

/** The sum of amounts, exact; of rounded lines for totals. */
export const sumOf = (amounts: Iterable<Amount | string>): Amount => {
  let sum = NOTHING;
  for (const amount of amounts) sum = sum.plus(amount);
  return sum;
};
