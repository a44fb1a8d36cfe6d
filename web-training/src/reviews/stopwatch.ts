/** Seconds during which something was before somebody's eyes; it can be stopped and go on. */
export interface Stopwatch {
  run(): void;
  pause(): void;
  /** Whole seconds so far. */
  seconds(): number;
}

/** A stopwatch at rest. `now` in milliseconds, never going back. */
export function stopwatch(now: () => number): Stopwatch {
  let before = 0;
  let since: number | undefined;
  return {
    run() {
      since ??= now();
    },
    pause() {
      if (since !== undefined) before += now() - since;
      since = undefined;
    },
    seconds: () => Math.floor((before + (since === undefined ? 0 : now() - since)) / 1000),
  };
}
