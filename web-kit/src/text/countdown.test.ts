import { describe, expect, it } from '@jest/globals';
import { countdownText } from './countdown.ts';

const at = (text: string) => Date.parse(text);

describe('the time that is left', () => {
  it.each([
    ['2026-05-13T15:46:15+08:00', '02:13:45'],
    ['2026-05-10T17:59:59+08:00', '3天 00:00:01'],
    ['2026-05-13T17:59:59+08:00', '00:00:01'],
    ['2026-05-13T18:00:00+08:00', null],
  ])('at %s is %s', (now, expected) => {
    expect(countdownText(at('2026-05-13T18:00:00+08:00'), at(now))).toBe(expected);
  });
});
