import { afterEach, describe, expect, it } from '@jest/globals';
import {
  formatAgo,
  formatCount,
  formatDateTime,
  formatDay,
  formatDeadline,
  formatInstant,
  formatMinutes,
  formatSize,
  formatWindowDays,
  today,
} from './format.ts';
import { setNow } from './now.ts';

let restore: () => void = () => undefined;
const at = (instant: string) => {
  restore = setNow(() => Date.parse(instant));
};
afterEach(() => restore());

describe('dates', () => {
  it('leaves out this year and names another', () => {
    at('2026-06-01T00:00:00Z');
    expect(formatDateTime('2026-03-09T09:30:00.000Z')).toBe('03-09 17:30');
    expect(formatDateTime('2025-03-09T09:30:00.000Z')).toBe('2025-03-09 17:30');
    expect(formatDay('2026-03-09')).toBe('03-09');
    expect(formatDay('2025-03-09')).toBe('2025-03-09');
  });

  it('takes the year in Shanghai, not in the browser', () => {
    at('2025-12-31T16:30:00Z');
    expect(today()).toBe('2026-01-01');
    expect(formatDateTime('2025-12-31T16:10:00Z')).toBe('01-01 00:10');
  });

  it('02 AC13-3 tells a deadline at midnight as the end of the day before', () => {
    at('2026-06-01T00:00:00Z');
    expect(formatDeadline('2026-06-19T16:00:00.000Z')).toBe('06-19 24:00');
    expect(formatDeadline('2026-06-20T04:00:00.000Z')).toBe('06-20 12:00');
    expect(formatDeadline('2026-12-31T16:00:00.000Z')).toBe('12-31 24:00');
    expect(formatDeadline(null)).toBe('—');
  });

  it('02 §5.3 tells the days of a window, the last one that counts, as the page of the round does', () => {
    at('2026-06-01T00:00:00Z');
    expect(formatWindowDays('2026-05-01T01:00:00Z', '2026-06-21T16:00:00Z')).toBe('05-01 至 06-21');
    expect(formatWindowDays('2026-05-01T01:00:00Z', '2026-06-22T09:00:00Z')).toBe('05-01 至 06-22');
    expect(formatWindowDays('2026-04-30T16:00:00Z', '2026-12-31T16:00:00Z')).toBe('05-01 至 12-31');
  });

  it('shows nothing as a dash and text it cannot read as it is', () => {
    expect(formatDateTime(null)).toBe('—');
    expect(formatDay(undefined)).toBe('—');
    expect(formatDateTime('待定')).toBe('待定');
  });

  it('keeps the seconds where they matter', () => {
    expect(formatInstant('2026-03-09T09:30:05.000Z')).toBe('2026-03-09 17:30:05');
  });

  it('says how long ago, and the date after a day', () => {
    at('2026-03-09T10:00:00Z');
    expect(formatAgo('2026-03-09T09:59:40Z')).toBe('刚刚');
    expect(formatAgo('2026-03-09T09:30:00Z')).toBe('30 分钟前');
    expect(formatAgo('2026-03-09T07:30:00Z')).toBe('2 小时前');
    expect(formatAgo('2026-03-07T07:30:00Z')).toBe('03-07 15:30');
  });
});

describe('numbers', () => {
  it('groups counts and marks capped ones', () => {
    expect(formatCount(12345)).toBe('12,345');
    expect(formatCount(10000, true)).toBe('10,000+');
  });

  it('names sizes', () => {
    expect(formatSize(812)).toBe('812 B');
    expect(formatSize(36 * 1024)).toBe('36 KB');
    expect(formatSize(2.4 * 1024 * 1024)).toBe('2.4 MB');
  });
});

it('says how long in the unit that people would', () => {
  expect([0.44, 90, 1590, 13_035.1].map(formatMinutes)).toEqual(['0.4 分钟', '90 分钟', '26.5 小时', '9.1 天']);
});
