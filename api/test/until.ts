import { setTimeout as sleep } from 'node:timers/promises';
import { quietNow } from './quiet-time.ts';

/** What is not required within a time of its own: long enough for any machine. */
const PATIENCE_MS = 30_000;

/**
 * Waits until something holds that happens in another connection or process; looks every 10 ms of real time, or as seldom as is said.
 *
 * @param limitMs in quiet time (quiet-time.ts): what is required within a second is, whatever else the machine does
 * @param everyMs for what is dear to look at
 * @throws after `limitMs`, so that a test says what it waited for instead of timing out as a whole.
 */
export async function until(
  holds: () => boolean | Promise<boolean>,
  limitMs = PATIENCE_MS,
  everyMs = 10,
): Promise<void> {
  const end = quietNow() + limitMs;
  while (!(await holds())) {
    if (quietNow() > end) throw new Error(`still not so after ${limitMs} ms: ${holds.toString()}`);
    await sleep(everyMs);
  }
}
