import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../../platform/errors/index.ts';
import type { DataSourceField } from '../../../platform/exchange/source-field.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { checkDistribution, type DistributionContent } from './check-distribution.ts';

const field = (name: string) => ({ name }) as DataSourceField;
const SOURCE = [field('idNo'), field('month')];
const CONTENT: DistributionContent = {
  channelId: 'c',
  appId: 'a',
  purpose: '优抚待遇核查',
  fields: [{ name: 'idNo', mask: 'NONE' }],
  ips: ['10.10.1.20'],
  ratePerMinute: 60,
  dailyQuota: 1000,
  maxRowsPerCall: 100,
  validFrom: '2026-03-09',
  validTo: '2027-03-08',
};

/** Fields with faults on 9 March 2026. */
function faultsOf(changes: Partial<DistributionContent>, loopback = false): string[] {
  const app = { config: { exchangeLoopback: loopback }, clock: { now: () => new Date('2026-03-09T02:00:00Z') } };
  try {
    checkDistribution({ app } as unknown as Ctx, { ...CONTENT, ...changes }, SOURCE);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.fields.map(({ path }) => path);
  }
}

describe('what an administrator may fill in of a distribution (03 §35.2, §35.4)', () => {
  it.each<[string, Partial<DistributionContent>]>([
    ['twelve months to the day', {}],
    ['one that begins later', { validFrom: '2026-12-01', validTo: '2027-11-30' }],
    ['one of today alone', { validTo: '2026-03-09' }],
    ['one that has begun already', { validFrom: '2026-01-01', validTo: '2026-12-31' }],
    ['one from the day of a leap year', { validFrom: '2028-02-29', validTo: '2029-02-28' }],
    ['the lowest limits', { ratePerMinute: 1, dailyQuota: 1, maxRowsPerCall: 1 }],
    ['the highest limits', { ratePerMinute: 100_000, dailyQuota: 100_000_000, maxRowsPerCall: 10_000 }],
    ['the shortest purpose', { purpose: '优抚的核查' }],
    ['the longest purpose', { purpose: '核'.repeat(200) }],
    ['twenty addresses', { ips: Array.from({ length: 20 }, (_, n) => `10.1.1.${n}`) }],
    ['the largest blocks', { ips: ['10.1.1.0/24', '2001:db8::/64'] }],
  ])('%s is taken', (_what, changes) => {
    expect(faultsOf(changes)).toEqual([]);
  });

  it.each<[string, Partial<DistributionContent>, string[]]>([
    ['a day more than twelve months', { validTo: '2027-03-09' }, ['validTo']],
    ['a day more from the day of a leap year', { validFrom: '2028-02-29', validTo: '2029-03-01' }, ['validTo']],
    ['an end before the beginning', { validFrom: '2026-05-02', validTo: '2026-05-01' }, ['validTo']],
    ['an end that is over', { validFrom: '2026-01-01', validTo: '2026-03-08' }, ['validTo']],
    ['days that there are not', { validFrom: '2026-02-30', validTo: '' }, ['validFrom', 'validTo']],
    [
      'limits of none',
      { ratePerMinute: 0, dailyQuota: 0, maxRowsPerCall: 0 },
      ['ratePerMinute', 'dailyQuota', 'maxRowsPerCall'],
    ],
    [
      'limits beyond the highest, and no whole ones',
      { ratePerMinute: 100_001, dailyQuota: 100_000_001, maxRowsPerCall: 1.5 },
      ['ratePerMinute', 'dailyQuota', 'maxRowsPerCall'],
    ],
    ['more rows than ten thousand', { maxRowsPerCall: 10_001 }, ['maxRowsPerCall']],
    ['a beginning that is no day', { validFrom: '2026-02-30' }, ['validFrom']],
    ['a purpose that says too little', { purpose: '核查待遇' }, ['purpose']],
    ['a purpose that says too much', { purpose: '核'.repeat(201) }, ['purpose']],
    ['an address twice', { ips: ['10.1.1.1', '::ffff:10.1.1.1'] }, ['ips.1']],
    ['no field', { fields: [] }, ['fields']],
    [
      'a field twice',
      { fields: ['idNo', 'month', 'idNo'].map((name) => ({ name, mask: 'NONE' as const })) },
      ['fields.2'],
    ],
    ['a field of no source', { fields: [{ name: 'pay', mask: 'HASH' }] }, ['fields.0']],
    ['no address', { ips: [] }, ['ips']],
    ['more than twenty addresses', { ips: Array.from({ length: 21 }, (_, n) => `10.1.1.${n}`) }, ['ips']],
    ['blocks that are too large', { ips: ['10.1.1.0/23', '2001:db8::/63'] }, ['ips.0', 'ips.1']],
    ['this machine', { ips: ['10.1.1.1', '127.0.0.1'] }, ['ips.1']],
  ])('%s is refused at its field', (_what, changes, paths) => {
    expect(faultsOf(changes)).toEqual(paths);
  });

  it('this machine may call where development says so, nothing else unusable', () => {
    expect(faultsOf({ ips: ['127.0.0.1', '::1', '169.254.1.1'] }, true)).toEqual(['ips.2']);
  });
});
