import { type SqlInstant, toDateOrNull } from '../../database/sql.ts';
import type { Ctx } from '../kernel/context.ts';
import { readParameter } from '../parameters/index.ts';
import { pushRetry } from './parameters.ts';

const MINUTE = 60_000;

/** How many failures of one round are the last: the first try and six more (00-common "outbox retries"). */
export const MOST_ATTEMPTS = Object.keys(pushRetry.default).length + 1;

/** The failure at which technicians hear of it for the first time (N04); again at DEAD. */
export const ALARM_AT_FAILURE = 5;

/** Minutes to wait after the first try and each of the six more, as they are set now (`push.retry`). One statement. */
export async function readRetryMinutes(ctx: Ctx): Promise<readonly number[]> {
  const { first, second, third, fourth, fifth, sixth } = await readParameter(ctx, pushRetry);
  return [first, second, third, fourth, fifth, sixth];
}

/** When to try again after `failures` failures of this round; undefined = give up (DEAD). */
/** When the next try may be expected: one whose time has come waits for the next round alone, and no page says that it was to be before now. */
export function shownAttempt(next: SqlInstant | null, now: Date): Date | null {
  const at = toDateOrNull(next);
  return at === null || at >= now ? at : now;
}

export function nextAttemptAt(failures: number, now: Date, minutes: readonly number[]): Date | undefined {
  const wait = minutes[failures - 1];
  return wait === undefined ? undefined : new Date(now.getTime() + wait * MINUTE);
}
