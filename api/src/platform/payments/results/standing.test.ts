import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { batchStanding, heapOf, type Said, standingOf } from './standing.ts';

const said = (state: Said['state'], bankTime: number, more: Partial<Said> = {}): Said => ({
  state,
  bankTime,
  bankRef: 'LS1',
  amount: '8500.00',
  accountTail: '0001',
  holderMatches: true,
  digest: `${state}${bankTime}`,
  ...more,
});
const sayings = fc.uniqueArray(
  fc.record({
    state: fc.constantFrom('ACCEPTED', 'PAYING', 'SUCCESS', 'FAILED', 'RETURNED'),
    bankTime: fc.integer({ min: 1, max: 4 }),
    bankRef: fc.constantFrom('LS1', 'LS2'),
    amount: fc.constantFrom('8500.00', '8000.00'),
  }),
  { minLength: 1, maxLength: 7, selector: (one) => JSON.stringify(one) },
);
const PUSHED = { amount: '8500.00', accountTail: '0001' };

describe('where an item stands (01 §13.6 no. 6)', () => {
  it('is the same in whatever order, and however often, its sayings come', () => {
    fc.assert(
      fc.property(sayings, fc.infiniteStream(fc.nat()), (drawn, random) => {
        const all = drawn.map(
          (one): Said =>
            said(one.state as Said['state'], one.bankTime, {
              ...one,
              state: one.state as Said['state'],
              digest: JSON.stringify(one),
            }),
        );
        const shuffled = [...all, ...all]
          .map((one) => ({ one, at: random.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(standingOf(shuffled)).toEqual(standingOf(all));
        expect(heapOf(PUSHED, shuffled)).toEqual(heapOf(PUSHED, all));
      }),
      { numRuns: 300 },
    );
  });

  it('the newest bank time wins, a success stays against a later failure, money that came back undoes it', () => {
    expect(standingOf([said('FAILED', 2), said('PAYING', 1)])?.state).toBe('FAILED');
    expect(standingOf([said('FAILED', 2), said('PAYING', 3)])?.state).toBe('PAYING');
    expect(standingOf([said('FAILED', 9), said('SUCCESS', 1)])?.state).toBe('SUCCESS');
    expect(standingOf([said('RETURNED', 9), said('SUCCESS', 1)])?.state).toBe('RETURNED');
    expect(standingOf([said('RETURNED', 1), said('SUCCESS', 9)])?.state).toBe('SUCCESS');
  });
});

describe('the four heaps (01 §13.6 no. 8)', () => {
  it.each([
    ['CONFIRMED', [said('SUCCESS', 1)], ''],
    ['REFUSED', [said('FAILED', 1)], ''],
    ['MISSING', [said('PAYING', 1)], ''],
    ['MISSING', [], ''],
    ['DIFFERING', [said('SUCCESS', 1, { amount: '8000.00' })], '银行金额8000.00元，推送金额8500.00元'],
    ['DIFFERING', [said('SUCCESS', 1, { accountTail: '0002' })], '账号尾号0002与推送的0001不符'],
    ['DIFFERING', [said('SUCCESS', 1, { holderMatches: false })], '户名与推送的不符'],
    ['DIFFERING', [said('SUCCESS', 1), said('SUCCESS', 2, { bankRef: 'LS2' })], '同一明细有多笔成功流水，可能重复发放'],
    ['DIFFERING', [said('SUCCESS', 1), said('FAILED', 2)], '平台先报成功、后报失败，请人工确认'],
  ] as const)('%s', (heap, all, note) => {
    expect(heapOf(PUSHED, all)).toEqual({ heap, note });
  });

  it('a batch is paid when all are, partly when all have ended, under way before', () => {
    const of = (...states: string[]) => batchStanding(states.map((state) => ({ state })));
    expect(of('SUCCESS', 'SUCCESS')).toBe('PAID');
    expect(of('SUCCESS', 'FAILED')).toBe('PARTLY_PAID');
    expect(of('SUCCESS', 'UNKNOWN')).toBe('PAYING');
    expect(of('ACCEPTED', 'PUSHED')).toBeUndefined();
    expect(batchStanding([{ state: 'SUCCESS' }, { state: 'SUCCESS', undecided: true }])).toBe('PARTLY_PAID');
  });
});
