import { describe, expect, it } from '@jest/globals';
import { DateTimeScalar, DayScalar } from './scalars.ts';

describe('days and instants from outside', () => {
  it.each(['1900-01-01', '2026-02-28', '2199-12-31'])('take %s', (day) => {
    expect(DayScalar.parseValue(day)).toBe(day);
    expect(DateTimeScalar.parseValue(`${day}T00:00:00Z`)).toEqual(new Date(`${day}T00:00:00Z`));
  });

  it.each(['0000-01-01', '0001-01-01', '1899-12-31', '2200-01-01', '9999-12-31', '2026-02-30', '+275760-09-13', 7])(
    'refuse %s in Chinese',
    (day) => {
      expect(() => DayScalar.parseValue(day)).toThrow(/日期/);
    },
  );

  it.each(['-000001-01-01T00:00:00Z', '+275760-09-13T00:00:00Z', '9999-12-31T23:59:59Z', 'now'])('refuse %s', (at) => {
    expect(() => DateTimeScalar.parseValue(at)).toThrow(/时间/);
  });
});
