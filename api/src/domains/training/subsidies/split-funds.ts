import { type Amount, allocate, amountOf, sumOf } from '../../../platform/money/index.ts';
import { ITEM_ORDER, type Item } from '../standards/words.ts';

/** Whose money a line is: what central money does not cover is the city's and the district's (CL-FUND). */
export interface Funds {
  central: Amount;
  local: Amount;
}

/**
 * 02 §19.4 no. 4: the central standard of one person is spent on the items in the order TRAIN, CERT, LODGE, LIVING; whoever comes to less than
 * it gets what he comes to, all of it central.
 *
 * @param amounts rounded lines of one person, one for each item at most
 */
export function splitFunds<Line extends { item: Item; amount: Amount }>(
  amounts: readonly Line[],
  centralStandard: Amount,
): (Line & Funds)[] {
  const inOrder = amounts.toSorted((a, b) => ITEM_ORDER.indexOf(a.item) - ITEM_ORDER.indexOf(b.item));
  const shares = allocate(
    centralStandard,
    inOrder.map(({ amount }) => amount),
  );
  return inOrder.map((line, place) => {
    const central = shares[place] ?? amountOf(0);
    return { ...line, central, local: line.amount.minus(central) };
  });
}

/** Sums of lines: what they come to and whose it is. */
export function totalsOf(lines: readonly ({ amount: Amount } & Funds)[]) {
  const total = sumOf(lines.map(({ amount }) => amount));
  const central = sumOf(lines.map((line) => line.central));
  const local = sumOf(lines.map((line) => line.local));
  return { total, central, local };
}
