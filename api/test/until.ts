import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until something holds that happens in another connection or process; looks every 10 ms of real time.
 *
 * @throws after `limitMs`, so that a test says what it waited for instead of timing out as a whole.
 */
export async function until(holds: () => boolean | Promise<boolean>, limitMs = 5000): Promise<void> {
  const end = performance.now() + limitMs;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`still not so after ${limitMs} ms: ${holds.toString()}`);
    await sleep(10);
  }
}
