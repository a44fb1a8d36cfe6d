import { MINUTE_MS } from '../../calendar/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { readParameter } from '../../parameters/index.ts';
import { retryMinutes } from '../parameters.ts';

/** Minutes after which a failed message is tried again, in order. */
export async function readRetryMinutes(ctx: Ctx): Promise<readonly number[]> {
  const { first, second, third } = await readParameter(ctx, retryMinutes);
  return [first, second, third];
}

/** When to try again after the `attempts`-th attempt failed at `now`; undefined = give up (00-common "retry of pushes"). */
export function nextAttempt(attempts: number, now: Date, minutes: readonly number[]): Date | undefined {
  const wait = minutes[attempts - 1];
  return wait === undefined ? undefined : new Date(now.getTime() + wait * MINUTE_MS);
}
