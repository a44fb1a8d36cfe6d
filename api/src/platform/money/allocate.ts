import { type Amount, amountOf, NOTHING } from './amount.ts';

/**
 * Spends what is available on wants in their order: each takes what it wants, the first that finds less takes the rest. What a line gets never
 * exceeds what it wants, and all together never what was there.
 *
 * @returns one share for each want
 */
export function allocate(available: Amount, wants: readonly Amount[]): Amount[] {
  let left = available;
  return wants.map((wanted) => {
    const share = wanted.lt(left) ? wanted : left;
    const taken = share.lt(NOTHING) ? amountOf(0) : share;
    left = left.minus(taken);
    return taken;
  });
}
