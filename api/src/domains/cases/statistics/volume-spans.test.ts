import { describe, expect, it } from '@jest/globals';
import { monthsOf, periodBefore, sameDays } from './volume-spans.ts';

describe('what a period is compared with (同比, 环比)', () => {
  it('whole months with as many months before, other days with as many days before', () => {
    expect(periodBefore({ from: '2026-03-01', to: '2026-03-31' })).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(periodBefore({ from: '2026-01-01', to: '2026-06-30' })).toEqual({ from: '2025-07-01', to: '2025-12-31' });
    expect(periodBefore({ from: '2026-03-05', to: '2026-03-14' })).toEqual({ from: '2026-02-23', to: '2026-03-04' });
  });

  it('the same days of another month; the end of a month is the end of the other', () => {
    expect(sameDays({ from: '2026-03-01', to: '2026-03-31' }, 1)).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(sameDays({ from: '2026-03-01', to: '2026-03-20' }, 1)).toEqual({ from: '2026-02-01', to: '2026-02-20' });
    expect(sameDays({ from: '2026-02-01', to: '2026-02-28' }, 12)).toEqual({ from: '2025-02-01', to: '2025-02-28' });
    expect(sameDays({ from: '2024-02-01', to: '2024-02-29' }, 12)).toEqual({ from: '2023-02-01', to: '2023-02-28' });
    expect(sameDays({ from: '2026-03-30', to: '2026-03-30' }, 1)).toEqual({ from: '2026-02-28', to: '2026-02-28' });
  });

  it('months cut to the days that were chosen', () => {
    expect(monthsOf({ from: '2025-12-15', to: '2026-02-03' })).toEqual([
      { from: '2025-12-15', to: '2025-12-31' },
      { from: '2026-01-01', to: '2026-01-31' },
      { from: '2026-02-01', to: '2026-02-03' },
    ]);
  });
});
