import { expect, it } from '@jest/globals';
import { stopwatch } from './stopwatch.ts';

it('02 §10.3 counts what was on display, not what stood in a hidden window', () => {
  let at = 0;
  const watch = stopwatch(() => at);
  expect(watch.seconds()).toBe(0);
  watch.run();
  at = 2500;
  expect(watch.seconds()).toBe(2);
  watch.pause();
  at = 60_000;
  expect(watch.seconds()).toBe(2);
  watch.run();
  watch.run();
  at = 61_500;
  expect(watch.seconds()).toBe(4);
});
