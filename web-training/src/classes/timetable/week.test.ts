import { describe, expect, it } from '@jest/globals';
import { daysLater, daysOf, minutesOf, mondayOf, todayOf } from './week.ts';

describe('weeks of the timetable', () => {
  it('begin on Monday, and Sunday is their last day', () => {
    expect(['2026-06-22', '2026-06-24', '2026-06-28', '2026-06-29'].map(mondayOf)).toEqual([
      '2026-06-22',
      '2026-06-22',
      '2026-06-22',
      '2026-06-29',
    ]);
    expect(daysOf('2026-06-29').map(({ title }) => title)).toEqual([
      '周一 06-29',
      '周二 06-30',
      '周三 07-01',
      '周四 07-02',
      '周五 07-03',
      '周六 07-04',
      '周日 07-05',
    ]);
  });

  it('are counted by the day of Shanghai', () => {
    expect(todayOf(new Date('2026-06-22T15:59:59Z'))).toBe('2026-06-22');
    expect(todayOf(new Date('2026-06-22T16:00:00Z'))).toBe('2026-06-23');
    expect(daysLater('2026-12-31', 1)).toBe('2027-01-01');
    expect(minutesOf('13:05')).toBe(785);
  });
});
