import { toDate } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { type FlowDefinition, PREVIOUS } from '../definition.ts';
import type { StoredEvent } from '../history.ts';
import { pastOf } from '../past.ts';
import type { TimeLimits } from '../time-limits.ts';
import { moveClocks, type Timer } from '../timers.ts';

/** Whose clocks they are, as limits are looked up. */
export interface Clocked {
  recordId: string;
  matterCode: string | null;
  wholeCode?: string | null;
  orgPath: string;
}

/**
 * The clocks that a record would have had the limits always been these, by its history; `undefined` where there is no history that the
 * flow understands: then nothing is known of earlier moments.
 */
export function replayClocks(
  flow: FlowDefinition,
  limits: TimeLimits,
  record: Clocked,
  events: readonly StoredEvent[],
): Timer[] | undefined {
  if (events.length === 0) return undefined;
  let timers: Timer[] = [];
  for (const [n, { fromState: from, toState: to, action, recordedAt }] of events.entries()) {
    const transition = from === null ? undefined : flow.states[from]?.on?.[action];
    if (!flow.states[to] || (from !== null && !transition)) return undefined;
    const at = toDate(recordedAt);
    const steps = events
      .slice(0, n)
      .map((event) => ({ from: event.fromState, to: event.toState, at: event.recordedAt }));
    const move = {
      ...record,
      ...{ from, to, at, remembered: transition?.remember === true, returned: transition?.to === PREVIOUS },
      renewed: transition?.renews === true,
      past: pastOf(flow, steps),
    };
    timers = moveClocks(flow, limits, timers, move, () => uuidv7(at.getTime()));
  }
  return timers;
}
