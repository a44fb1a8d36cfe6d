import { amountOf } from '../../money/index.ts';
import type { Heap, ResultState } from '../words.ts';

/** One saying of the platform about an item. */
export interface Said {
  state: ResultState;
  /** Of the bank, milliseconds. */
  bankTime: number;
  bankRef: string;
  amount: string | null;
  accountTail: string | null;
  holderMatches: boolean | null;
  /** Of the saying, so that two of one moment have an order. */
  digest: string;
}

const RANK: Readonly<Record<ResultState, number>> = { ACCEPTED: 0, PAYING: 1, FAILED: 2, RETURNED: 3, SUCCESS: 4 };

const later = (a: Said, b: Said): number =>
  a.bankTime - b.bankTime || RANK[a.state] - RANK[b.state] || (a.digest < b.digest ? -1 : 1);
const newest = <T extends Said>(said: readonly T[]): T | undefined =>
  said.reduce<T | undefined>((best, one) => (best && later(best, one) > 0 ? best : one), undefined);

/**
 * What is true of an item, from everything that was ever said of it: the newest bank time wins, and a success stays whatever failure is said of it
 * later; only money that came back (退票) after it undoes it. A function of the set: the order in which the sayings came makes no difference.
 */
export function standingOf<T extends Said>(said: readonly T[]): T | undefined {
  const success = newest(said.filter(({ state }) => state === 'SUCCESS'));
  if (!success) return newest(said);
  const returned = newest(said.filter(({ state }) => state === 'RETURNED'));
  return returned && returned.bankTime > success.bankTime ? returned : success;
}

/** What was pushed of an item. */
interface Pushed {
  amount: string;
  accountTail: string;
}

/** 核验 (01 §13.6 no. 8): into which of the four heaps an item falls, and what differs. */
export function heapOf(pushed: Pushed, said: readonly Said[]): { heap: Heap; note: string } {
  const stands = standingOf(said);
  if (!stands || stands.state === 'ACCEPTED' || stands.state === 'PAYING') return { heap: 'MISSING', note: '' };
  const successes = said.filter(({ state }) => state === 'SUCCESS');
  const faults = [
    ...successes.flatMap((one) => differencesOf(pushed, one)),
    ...(new Set(successes.map(({ bankRef }) => bankRef)).size > 1 ? ['同一明细有多笔成功流水，可能重复发放'] : []),
    ...(stands.state === 'SUCCESS' &&
    said.some(({ state, bankTime }) => state === 'FAILED' && bankTime > stands.bankTime)
      ? ['平台先报成功、后报失败，请人工确认']
      : []),
  ];
  if (faults.length > 0) return { heap: 'DIFFERING', note: [...new Set(faults)].sort().join('；').slice(0, 500) };
  return stands.state === 'SUCCESS' ? { heap: 'CONFIRMED', note: '' } : { heap: 'REFUSED', note: '' };
}

function differencesOf({ amount, accountTail }: Pushed, one: Said): string[] {
  return [
    ...(one.amount !== null && !amountOf(one.amount).eq(amount)
      ? [`银行金额${one.amount}元，推送金额${amount}元`]
      : []),
    ...(one.accountTail !== null && one.accountTail !== accountTail
      ? [`账号尾号${one.accountTail}与推送的${accountTail}不符`]
      : []),
    ...(one.holderMatches === false ? ['户名与推送的不符'] : []),
  ];
}

/** Where a batch stands by its items, of which one that differs is not paid before somebody has decided; undefined while nothing has been said that moves it. */
export function batchStanding(
  items: readonly { state: string; undecided?: boolean }[],
): 'PAYING' | 'PARTLY_PAID' | 'PAID' | undefined {
  const states = items.map(({ state }) => state);
  const open = states.filter((state) => ['WAIT', 'PUSHED', 'ACCEPTED', 'PAYING', 'UNKNOWN'].includes(state));
  const ended = states.length - open.length;
  if (open.length === 0)
    return items.every(({ state, undecided }) => state === 'SUCCESS' && !undecided) ? 'PAID' : 'PARTLY_PAID';
  return ended > 0 || states.includes('PAYING') ? 'PAYING' : undefined;
}
