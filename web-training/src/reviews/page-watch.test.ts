import { expect, it } from '@jest/globals';
import { pageWatch } from './page-watch.ts';

it('02 §10.3 each page counts while it is in sight, over all times one came back to it; one leafed through does not', () => {
  let at = 0;
  const watch = pageWatch(() => at);
  expect(watch.seen()).toEqual([]);
  watch.run();
  watch.turnTo(1);
  at = 5000;
  watch.turnTo(2);
  at = 5400;
  watch.turnTo(4);
  at = 9000;
  watch.pause();
  at = 60_000;
  // Turned while the window is hidden: nothing is read.
  watch.turnTo(3);
  at = 70_000;
  watch.turnTo(1);
  watch.run();
  at = 72_000;
  expect(watch.seen()).toEqual([
    { page: 1, seconds: 7 },
    { page: 4, seconds: 3 },
  ]);
});
