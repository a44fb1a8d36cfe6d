import { describe, expect, it } from '@jest/globals';
import { TransportError } from '../../../platform/exchange/index.ts';
import type { IdentityRecord } from '../trainees/identity/identity-record.ts';
import type { IdentitySource } from '../trainees/identity/query-identity.ts';
import { pullAll } from './pull-all.ts';

const row = (idNo: string, more: Partial<IdentityRecord> = {}): IdentityRecord => ({
  ...{ idNo, name: '杨帆', birthDate: '1999-01-01', category: '10', dischargeDate: '2025-12-01', registered: true },
  ...{ districtCode: '310109', alive: true, recordState: 'ACTIVE' as const, sourceUpdatedAt: at(0) },
  ...more,
});
const at = (minute: number) => new Date(Date.parse('2026-05-06T00:00:00Z') + minute * 60_000);

/** The discharge system with these pages; each fails as often as is said before it answers. */
function sourceOf(pages: readonly (readonly IdentityRecord[])[], failures: readonly Error[] = []) {
  const asked: number[] = [];
  const left = [...failures];
  const source: IdentitySource = {
    queryByIdNo: () => Promise.reject(new Error('not asked for here')),
    pullChanges: async (_since, page) => {
      asked.push(page);
      const failure = left.shift();
      if (failure) throw failure;
      return { records: [...(pages[page - 1] ?? [])], bad: [], more: page < pages.length };
    },
  };
  return { source, asked };
}
const pull = (...pages: (readonly IdentityRecord[])[]) => pullAll(sourceOf(pages).source, null);

describe('what a run brings (02 §12.3)', () => {
  it('is all pages, one record of each number', async () => {
    const { records, received, duplicates } = await pull([row('A'), row('B')], [], [row('C')]);
    expect(records.map(({ idNo, duplicate }) => [idNo, duplicate])).toEqual([
      ['A', false],
      ['B', false],
      ['C', false],
    ]);
    expect([received, duplicates]).toEqual([3, 0]);
  });

  it.each([
    [[row('A', { phone: '1' })], [row('A', { phone: '2', sourceUpdatedAt: at(1) })], '2'],
    [[row('A', { phone: '2', sourceUpdatedAt: at(1) })], [row('A', { phone: '1' })], '2'],
    [[row('A', { phone: '1' })], [row('A', { phone: '2' })], '1'],
    [[row('A', { phone: '1', sourceUpdatedAt: null })], [row('A', { phone: '2' })], '2'],
  ])(
    'a change that was written meanwhile comes twice: the later one counts, and makes nobody a duplicate (%#)',
    async (one, other, phone) => {
      expect(await pull(one, other)).toMatchObject({
        received: 2,
        duplicates: 0,
        records: [{ phone, duplicate: false }],
      });
    },
  );

  it.each([{ name: '杨舟' }, { category: '20' }, { districtCode: '310115' }, { dischargeDate: '2024-12-01' }])(
    '02 §12.7 rows of one number that differ in %j are 重复身份',
    async (other) => {
      expect(await pull([row('A'), row('B'), row('A', other)])).toMatchObject({
        received: 3,
        duplicates: 1,
        records: [
          { idNo: 'A', duplicate: true },
          { idNo: 'B', duplicate: false },
        ],
      });
    },
  );

  it('02 §12.7 a page that fails is asked once more, and then the run is over; what is no transport is not asked again', async () => {
    const lost = new TransportError('连接中断');
    const once = sourceOf([[row('A')], [row('B')]], [lost]);
    expect((await pullAll(once.source, null)).records).toHaveLength(2);
    expect(once.asked).toEqual([1, 1, 2]);
    const twice = sourceOf([[row('A')]], [lost, lost]);
    await expect(pullAll(twice.source, null)).rejects.toThrow('连接中断');
    expect(twice.asked).toEqual([1, 1]);
    const broken = sourceOf([[row('A')]], [new RangeError('坏')]);
    await expect(pullAll(broken.source, null)).rejects.toThrow('坏');
    expect(broken.asked).toEqual([1]);
  });

  it('has an end: who always has one more page is not followed for ever', async () => {
    const endless: IdentitySource = {
      ...sourceOf([]).source,
      pullChanges: () => Promise.resolve({ records: [], bad: [], more: true }),
    };
    await expect(pullAll(endless, null)).rejects.toThrow('没有尽头');
  });
});
