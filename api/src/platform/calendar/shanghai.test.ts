import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  dayNumberOfDate,
  formatChineseDate,
  formatDateTime,
  formatMinute,
  formatShort,
  instantOf,
  isLocalDate,
  localDateOf,
  millisOfTime,
  minutesOfDay,
  weekdayOf,
} from './shanghai.ts';

describe('Asia/Shanghai', () => {
  it('changes the date at 16:00 UTC', () => {
    expect(localDateOf(new Date('2026-03-08T15:59:59.999Z'))).toBe('2026-03-08');
    expect(localDateOf(new Date('2026-03-08T16:00:00Z'))).toBe('2026-03-09');
  });

  it('reads a local date and time', () => {
    expect(instantOf('2026-03-09', '17:30')).toEqual(new Date('2026-03-09T09:30:00Z'));
    expect(instantOf('2026-03-09')).toEqual(new Date('2026-03-08T16:00:00Z'));
    expect(minutesOfDay(instantOf('2026-03-09', '17:30'))).toBe(1050);
    expect(minutesOfDay(instantOf('1969-12-31', '00:01'))).toBe(1);
  });

  it('writes dates as the office does', () => {
    const instant = instantOf('2026-03-09', '17:30:05');
    expect(formatShort(instant)).toBe('03-09 17:30');
    expect(formatDateTime(instant)).toBe('2026-03-09 17:30:05');
    expect(formatMinute(instant)).toBe('2026-03-09 17:30');
    expect(formatChineseDate('2026-03-09', instant)).toBe('3月9日');
    expect(formatChineseDate('2027-01-04', instant)).toBe('2027年1月4日');
    expect(formatChineseDate('2026-03-09')).toBe('2026年3月9日');
  });

  it('knows which dates and times exist', () => {
    expect(isLocalDate('2028-02-29')).toBe(true);
    expect(isLocalDate('2026-02-29')).toBe(false);
    expect(isLocalDate('2026-2-9')).toBe(false);
    expect(() => dayNumberOfDate('2026-13-01')).toThrow(RangeError);
    expect(() => millisOfTime('9:00')).toThrow(RangeError);
    expect(() => millisOfTime('12:60')).toThrow(RangeError);
    expect(() => millisOfTime('12:00:60')).toThrow(RangeError);
    expect(() => millisOfTime('24:00')).toThrow(RangeError);
    expect(millisOfTime('23:59:59')).toBe(86_399_000);
  });

  it('counts days over leap years and knows weekdays', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(weekdayOf(dayNumberOfDate('2026-03-09'))).toBe(1);
    expect(weekdayOf(dayNumberOfDate('1969-12-28'))).toBe(0);
  });
});
