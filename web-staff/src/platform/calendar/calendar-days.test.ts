import { describe, expect, it } from '@jest/globals';
import { daysOfMonth, dayTitle, differingDates, moveDate, type NamedDay, withDay } from './calendar-days.ts';

const labourDay: NamedDay = { date: '2026-05-01', isWorkday: false, note: '劳动节' };
const makeUp: NamedDay = { date: '2026-05-09', isWorkday: true, note: '劳动节' };
const byDate = (days: readonly NamedDay[]) => new Map(days.map((day) => [day.date, day]));

describe('days of the calendar', () => {
  it('follow the week where the arrangement says nothing', () => {
    const may = daysOfMonth(2026, 5, byDate([labourDay, makeUp]));
    expect(may).toHaveLength(31);
    expect(may[0]).toMatchObject({ date: '2026-05-01', weekday: 5, isWorkday: false });
    expect(may[8]).toMatchObject({ day: 9, weekday: 6, isWorkday: true });
    expect(may[9]).toMatchObject({ day: 10, isWorkday: false, named: undefined });
    expect(daysOfMonth(2028, 2, new Map())).toHaveLength(29);
  });

  it('have a title and neighbours', () => {
    expect(dayTitle('2026-05-09')).toBe('5月9日 星期六');
    expect(moveDate('2026-12-31', 1)).toBe('2027-01-01');
  });

  it('change one by one, and a change taken back is none', () => {
    const changed = withDay([labourDay, makeUp], '2026-05-04', 'REST', ' 防汛 ');
    expect(changed.map(({ date, note }) => [date, note])).toEqual([
      ['2026-05-01', '劳动节'],
      ['2026-05-04', '防汛'],
      ['2026-05-09', '劳动节'],
    ]);
    expect([...differingDates([labourDay, makeUp], changed)]).toEqual(['2026-05-04']);
    const back = withDay(changed, '2026-05-04', 'ORDINARY', '');
    expect(differingDates([labourDay, makeUp], back).size).toBe(0);
    expect([...differingDates([makeUp], withDay([makeUp], makeUp.date, 'ORDINARY', ''))]).toEqual(['2026-05-09']);
  });
});
