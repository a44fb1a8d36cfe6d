import { MINUTE_MS } from '../../calendar/index.ts';

/** Minutes after which a failed message is tried again; then it is given up (00-common "retry of pushes", `notify.retryMinutes`). */
export const RETRY_MINUTES = [1, 5, 30] as const;

/** When to try again after the `attempts`-th attempt failed at `now`; undefined = give up. */
export function nextAttempt(attempts: number, now: Date): Date | undefined {
  const minutes = RETRY_MINUTES[attempts - 1];
  return minutes === undefined ? undefined : new Date(now.getTime() + minutes * MINUTE_MS);
}
