import { describe, expect, it } from '@jest/globals';
import { daysOf, filterOf, monthWithin, queueAddress, statUrl, workingTime } from './statistics-state.ts';

describe('the period of the statistics', () => {
  it('is the last twelve months up to the chosen day', () => {
    expect(daysOf({ from: '', to: '2026-05-12' })).toEqual({ from: '2025-06-01', to: '2026-05-12' });
    expect(daysOf({ from: '', to: '2026-12-31' })).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(filterOf({ from: '2026-01-01', to: '2026-03-31', district: '310109', matter: '' })).toEqual({
      from: '2026-01-01',
      to: '2026-03-31',
      districtCode: '310109',
    });
  });

  it('cuts a month to the days that are shown', () => {
    const days = { from: '2026-01-10', to: '2026-02-20' };
    expect(monthWithin('2026-01', days)).toEqual({ from: '2026-01-10', to: '2026-01-31' });
    expect(monthWithin('2026-02', days)).toEqual({ from: '2026-02-01', to: '2026-02-20' });
  });

  it('leaves out of an address what is empty', () => {
    expect(queueAddress('/warnings', { queue: 'ALL', district: undefined, matter: '' })).toBe('/warnings?queue=ALL');
  });
});

it('says working time as people do', () => {
  expect(workingTime(null)).toBe('—');
  expect(workingTime(0)).toBe('不到 1 分');
  expect(workingTime(60)).toBe('1 小时');
  expect(workingTime(390 * 2 + 61)).toBe('2 个工作日 1 小时 1 分');
});

it('opens the first tab unless the address names another', () => {
  expect(statUrl.tab.empty).toBe('volume');
});
