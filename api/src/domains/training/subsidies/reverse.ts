import { type Amount, amountOf, NOTHING, sumOf } from '../../../platform/money/index.ts';
import type { Item } from '../standards/words.ts';
import { type Funds, splitFunds, totalsOf } from './split-funds.ts';

/** A line of a ledger as reversing sees it. */
export type LedgerLine = { item: Item; amount: Amount } & Funds;

/** 冲正 (02 §19.3): the negative of a line and what replaces it; `recovery` is what was paid too much. */
export interface Reversal {
  reversed: LedgerLine;
  replacement: LedgerLine | null;
  /** What the ledger moves by. */
  net: { total: Amount; central: Amount; local: Amount };
  recovery: Amount;
}

/**
 * Corrects one line of a person's ledger: the whole line is taken back and written anew, its funds split as if it had been right from the start.
 * Other lines of the person keep theirs: what was posted is not moved.
 *
 * @param posted lines of the person that stand, the wrong one among them
 * @param right what the wrong line should have come to; nothing takes it away
 */
export function reverse(
  posted: readonly LedgerLine[],
  wrong: LedgerLine,
  right: Amount | null,
  centralStandard: Amount,
): Reversal {
  const others = posted.filter((line) => line !== wrong);
  const free = centralStandard.minus(sumOf(others.map(({ central }) => central)));
  const [replacement = null] = right
    ? splitFunds([{ item: wrong.item, amount: right }], free.lt(NOTHING) ? NOTHING : free)
    : [];
  const negative = (amount: Amount) => NOTHING.minus(amount);
  const reversed = {
    item: wrong.item,
    amount: negative(wrong.amount),
    central: negative(wrong.central),
    local: negative(wrong.local),
  };
  const net = totalsOf(replacement ? [reversed, replacement] : [reversed]);
  return { reversed, replacement, net, recovery: net.total.lt(NOTHING) ? negative(net.total) : amountOf(0) };
}
