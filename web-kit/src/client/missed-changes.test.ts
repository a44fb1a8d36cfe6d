import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { reconnected } from './connection.ts';
import { hearMissed } from './missed-changes.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

it('fetches, within a second, when the server says that it missed changes; no other ping does that', () => {
  const told = jest.fn();
  const off = reconnected.on(told);
  hearMissed(true, undefined);
  hearMissed(false, { missed: true });
  jest.advanceTimersByTime(1000);
  expect(told).not.toHaveBeenCalled();
  hearMissed(true, { missed: true });
  jest.advanceTimersByTime(1000);
  expect(told).toHaveBeenCalledTimes(1);
  off();
});
