import { rows, type SqlInstant, sql, toDate } from '../../database/sql.ts';
import type { Ctx } from '../kernel/context.ts';
import { detourStates, type FlowDefinition, getState, PREVIOUS } from './definition.ts';
import { type HashedEvent, hashEvent } from './write-events.ts';

/** A history row as read. */
export interface StoredEvent extends Omit<HashedEvent, 'occurredAt' | 'recordedAt'> {
  hash: string;
  occurredAt: SqlInstant;
  recordedAt: SqlInstant;
}

/** The history of the records, each record's oldest step first, in one statement. */
export function readEvents(ctx: Ctx, recordIds: readonly string[]): Promise<StoredEvent[]> {
  return rows<StoredEvent>(
    ctx,
    sql`
    select id, record_type as "recordType", record_id as "recordId", seq, flow_version as "flowVersion", from_state as "fromState",
           to_state as "toState", action, actor_type as "actorType", actor_id as "actorId", actor_name as "actorName",
           actor_org as "actorOrg", ip, reason_code as "reasonCode", reason_text as "reasonText", details, prev_hash as "prevHash", hash,
           occurred_at as "occurredAt", recorded_at as "recordedAt"
      from flow_event where record_id = any(${[...recordIds]}::uuid[]) order by record_id, seq`,
  );
}

export interface Replayed {
  state: string;
  returnTo: string[];
}

/**
 * Recomputes the position from the history alone. Throws when an event does not follow from the one before it, which is what makes the
 * history evidence rather than decoration.
 */
export function replay(flow: FlowDefinition, events: readonly StoredEvent[]): Replayed {
  let position: Replayed | undefined;
  for (const event of events) {
    if (!position) {
      position = { state: event.toState, returnTo: [] };
      continue;
    }
    const transition = getState(flow, position.state).on?.[event.action];
    if (!transition || event.fromState !== position.state)
      throw new Error(`event ${event.seq} (${event.action}) does not follow from ${position.state}`);
    const target: string | undefined = transition.to === PREVIOUS ? position.returnTo.at(-1) : transition.to;
    if (target !== event.toState)
      throw new Error(`event ${event.seq} (${event.action}) leads to ${target}, not ${event.toState}`);
    position = {
      state: target,
      returnTo: transition.remember
        ? [...position.returnTo, position.state]
        : transition.to === PREVIOUS
          ? position.returnTo.slice(0, -1)
          : detourStates(flow).has(target)
            ? position.returnTo
            : [],
    };
  }
  if (!position) throw new Error('no history');
  return position;
}

/** The seq of the first row whose hash does not follow, or undefined when the chain is whole. */
export function findBrokenEvent(events: readonly StoredEvent[]): number | undefined {
  let previous = '0'.repeat(64);
  for (const { hash, ...event } of events) {
    if (event.prevHash !== previous || hashEvent(wholeEvent(event)) !== hash) return event.seq;
    previous = hash;
  }
  return undefined;
}

const iso = (value: SqlInstant): string => toDate(value).toISOString();

/** A row as its hash covers it. */
export const wholeEvent = (event: Omit<StoredEvent, 'hash'>): HashedEvent => ({
  ...event,
  occurredAt: iso(event.occurredAt),
  recordedAt: iso(event.recordedAt),
});
