import { describe, expect, it } from '@jest/globals';
import { Schedule } from './schedule.ts';

const next = (text: string, after: string) =>
  Schedule.parse(text)
    ?.next(new Date(`${after}+08:00`))
    ?.toISOString();
const shanghai = (text: string) => new Date(`${text}+08:00`).toISOString();

describe('the schedule of an entry', () => {
  it.each([
    ['0 * * * *', '2026-03-09T10:00:00', '2026-03-09T11:00:00'],
    ['0 * * * *', '2026-03-09T09:59:30', '2026-03-09T10:00:00'],
    ['0 2 * * *', '2026-03-09T10:00:00', '2026-03-10T02:00:00'],
    ['*/15 8-17 * * 1-5', '2026-03-06T17:50:00', '2026-03-09T08:00:00'],
    ['30 6 1 * *', '2026-12-01T06:30:00', '2027-01-01T06:30:00'],
    ['0 3 * * 7', '2026-03-09T10:00:00', '2026-03-15T03:00:00'],
    ['0 0 29 2 *', '2026-03-09T10:00:00', '2028-02-29T00:00:00'],
    ['0 0 14 * 5', '2026-03-09T10:00:00', '2026-03-13T00:00:00'],
    ['5/20 * * * *', '2026-03-09T10:06:00', '2026-03-09T10:25:00'],
  ])('%s after %s comes at %s', (text, after, expected) => {
    expect(next(text, after)).toBe(shanghai(expected));
  });

  it('never comes on 30 February', () => {
    expect(next('0 0 30 2 *', '2026-03-09T10:00:00')).toBeUndefined();
  });

  it.each([
    '',
    '* * * *',
    '60 * * * *',
    '* 24 * * *',
    '* * 0 * *',
    'a * * * *',
    '5-1 * * * *',
    '*/0 * * * *',
    '1,,2 * * * *',
  ])('“%s” is no schedule', (text) => {
    expect(Schedule.parse(text)).toBeUndefined();
  });
});
