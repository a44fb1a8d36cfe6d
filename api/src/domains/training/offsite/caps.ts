import { type Amount, amountOf, sumOf } from '../../../platform/money/index.ts';
import { type Standing, standardOn, type Whom } from '../standards/coverage/standing.ts';
import { ITEM_ORDER, type Item } from '../standards/words.ts';
import { capOf } from '../subsidies/settle.ts';
import { type Funds, splitFunds } from '../subsidies/split-funds.ts';

/** A training elsewhere as far as money goes. */
export interface OffsiteFacts {
  whom: Whom;
  start: string;
  hours: string;
  days: number;
  nights: number | null;
  expenses: readonly { item: Item; amount: string }[];
}

/** What one item may come to at most. */
export interface Bounded {
  item: Item;
  invoiced: Amount;
  /** Null: no standard holds on the first day; the invoices are taken in full, with a warning (BR28-1). */
  cap: Amount | null;
  standardId: string | null;
  most: Amount;
}

/** BR28-1: invoices of an item up to its cap, which is that of the first day. Items without an invoice are left out. */
export function boundsOf(facts: OffsiteFacts, standards: readonly Standing[]): Bounded[] {
  const { whom, start, hours, days, nights } = facts;
  return ITEM_ORDER.flatMap((item) => {
    const own = facts.expenses.filter((one) => one.item === item);
    if (own.length === 0) return [];
    const invoiced = sumOf(own.map(({ amount }) => amount));
    const standard = standardOn(standards, { kind: 'OFF_CAP', item }, whom, start);
    const cap = capOf(standard, { HOUR: hours, DAY: item === 'LODGE' ? (nights ?? 0) : days });
    return [{ item, invoiced, cap, standardId: standard?.id ?? null, most: cap?.lt(invoiced) ? cap : invoiced }];
  });
}

/** The central standard of the person, valid on the first day. */
export const centralOf = ({ whom, start }: Pick<OffsiteFacts, 'whom' | 'start'>, standards: readonly Standing[]) =>
  standardOn(standards, { kind: 'CENTRAL' }, whom, start);

/** BR28-2: whose money the approved amounts are, by the order of 02 §19.4. */
export function shareApproved<Line extends { item: Item; amount: Amount }>(
  lines: readonly Line[],
  facts: Pick<OffsiteFacts, 'whom' | 'start'>,
  standards: readonly Standing[],
): (Line & Funds)[] {
  return splitFunds(lines, amountOf(centralOf(facts, standards)?.amount ?? 0));
}
