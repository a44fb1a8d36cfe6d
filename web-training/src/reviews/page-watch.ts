import { type Stopwatch, stopwatch } from './stopwatch.ts';

/** For how long each page of a document was before somebody's eyes (02 §10.3). */
export interface PageWatch {
  run(): void;
  pause(): void;
  /** Another page is in sight from now on. */
  turnTo(page: number): void;
  /** The pages that were in sight for a second or more: what was leafed through was not read. */
  seen(): { page: number; seconds: number }[];
}

/** A watch over pages, at rest, no page in sight. `now` in milliseconds, never going back. */
export function pageWatch(now: () => number): PageWatch {
  const watches = new Map<number, Stopwatch>();
  let current: Stopwatch | undefined;
  let running = false;
  return {
    run() {
      running = true;
      current?.run();
    },
    pause() {
      running = false;
      current?.pause();
    },
    turnTo(page) {
      current?.pause();
      current = watches.get(page) ?? stopwatch(now);
      watches.set(page, current);
      if (running) current.run();
    },
    seen: () =>
      [...watches]
        .map(([page, watch]) => ({ page, seconds: watch.seconds() }))
        .filter(({ seconds }) => seconds > 0)
        .toSorted((a, b) => a.page - b.page),
  };
}
