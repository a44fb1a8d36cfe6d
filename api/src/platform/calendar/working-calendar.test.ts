import { describe, expect, it } from '@jest/globals';
import { OfficeHours } from './office-hours.ts';
import { fromChineseDays, officialDaysOf } from './official-days.ts';
import { addDays, instantOf } from './shanghai.ts';

const calendar = fromChineseDays([2025, 2026]);
const at = (text: string): Date => instantOf(text.slice(0, 10), text.slice(11));

/** The table of clause 2.6, typed from the spec and not from the package. */
const ARRANGEMENT_2026: [name: string, from: string, to: string, makeUp: string[]][] = [
  ['元旦', '2026-01-01', '2026-01-03', ['2026-01-04']],
  ['春节', '2026-02-15', '2026-02-23', ['2026-02-14', '2026-02-28']],
  ['清明', '2026-04-04', '2026-04-06', []],
  ['劳动节', '2026-05-01', '2026-05-05', ['2026-05-09']],
  ['端午', '2026-06-19', '2026-06-21', []],
  ['中秋', '2026-09-25', '2026-09-27', []],
  ['国庆节', '2026-10-01', '2026-10-07', ['2026-09-20', '2026-10-10']],
];

describe('the official arrangement', () => {
  it('01-2.6 equals the table of 2026, day by day', () => {
    const rest = ARRANGEMENT_2026.flatMap(([name, from, to]) => {
      const days: [string, string][] = [];
      for (let date = from; date <= to; date = addDays(date, 1)) days.push([date, name]);
      return days;
    });
    const makeUp = ARRANGEMENT_2026.flatMap(([name, , , days]) => days.map((date) => [date, name]));
    const official = officialDaysOf(2026);
    const pick = (isWorkday: boolean) =>
      official.filter((day) => day.isWorkday === isWorkday).map(({ date, note }) => [date, note]);
    expect(pick(false)).toEqual(rest);
    expect(pick(true)).toEqual(makeUp.sort());
  });

  it('reaches from the first day of a year to its last', () => {
    const days = officialDaysOf(2022);
    expect([days.at(0), days.at(-1)]).toMatchObject([{ date: '2022-01-01' }, { date: '2022-12-31', isWorkday: false }]);
  });

  it('names nothing in a year without data', () => expect(officialDaysOf(2050)).toEqual([]));
});

describe('working days', () => {
  it.each([
    ['2026-04-29', 5, '2026-05-09'],
    ['2026-09-24', 5, '2026-10-09'],
    ['2026-02-12', 5, '2026-02-26'],
    ['2026-03-02', 10, '2026-03-16'],
  ])('01-2.6 %s + %i working days = %s 17:30', (start, n, due) => {
    expect(calendar.addWorkdays(start, n)).toBe(due);
    expect(calendar.dueAfterWorkdays(at(`${start} 10:00`), n)).toEqual(at(`${due} 17:30`));
    expect(calendar.workdaysBetween(start, due)).toBe(n);
    expect(calendar.workdaysBetween(due, start)).toBe(-n);
  });

  it('does not care at what time of day 0 the event happened', () => {
    expect(calendar.dueAfterWorkdays(at('2026-03-09 00:00'), 1)).toEqual(at('2026-03-10 17:30'));
    expect(calendar.dueAfterWorkdays(at('2026-03-09 23:59'), 1)).toEqual(at('2026-03-10 17:30'));
    expect(calendar.dueAfterWorkdays(at('2026-03-08 12:00'), 1)).toEqual(at('2026-03-09 17:30'));
  });

  it('crosses years in both directions', () => {
    expect(calendar.addWorkdays('2025-12-31', 1)).toBe('2026-01-04');
    expect(calendar.addWorkdays('2026-01-04', -1)).toBe('2025-12-31');
    expect(calendar.addWorkdays('2026-01-03', 0)).toBe('2026-01-03');
  });
});

describe('half days, calendar days and hours', () => {
  it('01-6.4 half a day is 195 working minutes from the moment', () => {
    expect(calendar.dueAfterWorkdays(at('2026-03-09 09:00'), 0.5)).toEqual(at('2026-03-09 14:15'));
    expect(calendar.dueAfterWorkdays(at('2026-03-09 16:00'), 0.5)).toEqual(at('2026-03-10 10:45'));
    expect(calendar.dueAfterWorkdays(at('2026-03-07 16:00'), 0.5)).toEqual(at('2026-03-09 14:15'));
  });

  it('puts the half after the whole days, so that more days are never due earlier', () => {
    expect(calendar.dueAfterWorkdays(at('2026-03-09 09:00'), 1.5)).toEqual(at('2026-03-11 14:15'));
  });

  it('rolls a calendar limit that ends on a holiday to the next working day', () => {
    expect(calendar.dueAfterCalendarDays(at('2026-04-02 10:00'), 30)).toEqual(at('2026-05-06 17:30'));
    expect(calendar.dueAfterCalendarDays(at('2026-04-02 10:00'), 30, { rollToWorkday: false })).toEqual(
      at('2026-05-02 17:30'),
    );
    expect(calendar.dueAfterCalendarDays(at('2026-03-02 10:00'), 7)).toEqual(at('2026-03-09 17:30'));
  });

  it('counts hours around the clock', () => {
    expect(calendar.addHours(at('2026-03-06 17:00'), 24)).toEqual(at('2026-03-07 17:00'));
  });
});

describe('working minutes', () => {
  it('stop at lunch, at night and on holidays', () => {
    expect(calendar.workingMinutesBetween(at('2026-03-09 09:00'), at('2026-03-09 17:30'))).toBe(390);
    expect(calendar.workingMinutesBetween(at('2026-03-09 11:00'), at('2026-03-09 14:00'))).toBe(60);
    expect(calendar.workingMinutesBetween(at('2026-03-09 18:00'), at('2026-03-10 08:00'))).toBe(0);
    expect(calendar.workingMinutesBetween(at('2026-04-30 17:00'), at('2026-05-06 09:30'))).toBe(60);
    expect(calendar.workingMinutesBetween(at('2026-05-06 09:30'), at('2026-04-30 17:00'))).toBe(-60);
    expect(calendar.workingMinutesBetween(at('2026-03-09 09:00:00'), at('2026-03-09 09:00:30'))).toBe(0.5);
  });

  it('can be added and taken away', () => {
    expect(calendar.addWorkingMinutes(at('2026-03-09 11:00'), 30)).toEqual(at('2026-03-09 11:30'));
    expect(calendar.addWorkingMinutes(at('2026-03-09 11:00'), 31)).toEqual(at('2026-03-09 13:31'));
    expect(calendar.addWorkingMinutes(at('2026-05-11 17:30'), -3 * 390)).toEqual(at('2026-05-07 17:30'));
    expect(calendar.addWorkingMinutes(at('2026-03-09 10:00'), 0)).toEqual(at('2026-03-09 10:00'));
    expect(calendar.addWorkingMinutes(at('2026-03-09 12:00'), 0)).toEqual(at('2026-03-09 11:30'));
    expect(calendar.addWorkingMinutes(at('2026-03-08 12:00'), 0)).toEqual(at('2026-03-06 17:30'));
  });
});

describe('office hours', () => {
  it('begin and end with the moments that are named', () => {
    const working = ['08:59:59', '09:00', '11:30', '11:30:01', '13:29:59', '13:30', '17:30', '17:30:01'].filter(
      (time) => calendar.isWorkingInstant(at(`2026-03-09 ${time}`)),
    );
    expect(working).toEqual(['09:00', '11:30', '13:30', '17:30']);
    expect(calendar.addWorkingMinutes(at('2026-03-09 09:00'), 0)).toEqual(at('2026-03-09 09:00'));
  });

  it('are stretches in order and apart, from midnight on if need be', () => {
    const hours = new OfficeHours([
      { from: '00:00', to: '08:00' },
      { from: '08:01', to: '09:01' },
    ]);
    expect([hours.dayMinutes, hours.dayEndMillis]).toEqual([540, 541 * 60_000]);
    for (const windows of [
      [],
      [{ from: '09:00', to: '09:00' }],
      [
        { from: '09:00', to: '11:30' },
        { from: '11:30', to: '17:30' },
      ],
      [
        { from: '13:30', to: '17:30' },
        { from: '09:00', to: '11:30' },
      ],
    ])
      expect(() => new OfficeHours(windows)).toThrow(RangeError);
  });
});

describe('what is not known', () => {
  it('01-6.11 a year without arrangement is Monday to Friday and reported', () => {
    const fresh = fromChineseDays([2025, 2026, 2050]);
    expect(fresh.workdaysBetween('2026-12-01', '2026-12-31')).toBe(22);
    expect(fresh.missingYears).toEqual([]);
    expect(fresh.isWorkday('2050-10-03')).toBe(true);
    expect(fresh.dueAfterWorkdays(at('2026-12-31 10:00'), 1)).toEqual(at('2027-01-01 17:30'));
    expect(fresh.missingYears).toEqual([2027, 2050]);
    fresh.isWorkingInstant(at('2051-03-01 10:00'));
    expect(fresh.missingYears).toEqual([2027, 2050, 2051]);
    expect(fresh.missingYearsBetween(at('2026-06-01 00:00'), at('2028-01-01 00:00'))).toEqual([2027, 2028]);
  });

  it('rows of the table stand above the package', () => {
    const changed = calendar.withDays([{ date: '2026-03-10', isWorkday: false, note: '台风停工' }], [2027]);
    expect(changed.addWorkdays('2026-03-09', 1)).toBe('2026-03-11');
    expect(changed.isWorkday('2026-05-09')).toBe(true);
    expect(changed.isWorkday('2027-03-01')).toBe(true);
    expect(changed.missingYears).toEqual([]);
    expect(calendar.addWorkdays('2026-03-09', 1)).toBe('2026-03-10');
  });
});
