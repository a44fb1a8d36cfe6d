import type { LimitView } from '../facts/limit-facts.ts';

/** The running limit that runs out first. */
export function nearestLimit(limits: readonly LimitView[]): LimitView | undefined {
  return limits
    .filter(({ dueAt }) => dueAt !== null)
    .sort((a, b) => (a.dueAt?.getTime() ?? 0) - (b.dueAt?.getTime() ?? 0))[0];
}
