import { expect, it } from '@jest/globals';
import { countdownText } from './Countdown.tsx';

it.each([
  [15 * 60_000, '15:00'],
  [899_001, '15:00'],
  [59_000, '00:59'],
  [3_600_000, '01:00:00'],
  [30 * 86_400_000, '30 天 00:00:00'],
  [-5, '00:00'],
])('%d ms left reads %s', (millis, text) => {
  expect(countdownText(millis)).toBe(text);
});
