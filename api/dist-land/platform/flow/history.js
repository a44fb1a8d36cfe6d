import { rows, sql, toDate } from "../../database/sql.js";
import { detourStates, getState, PREVIOUS } from "./definition.js";
import { hashEvent } from "./write-events.js";
/** The history of the records, each record's oldest step first, in one statement. */ export function readEvents(ctx, recordIds) {
    return rows(ctx, sql`
    select id, record_type as "recordType", record_id as "recordId", seq, flow_version as "flowVersion", from_state as "fromState",
           to_state as "toState", action, actor_type as "actorType", actor_id as "actorId", actor_name as "actorName",
           actor_org as "actorOrg", ip, reason_code as "reasonCode", reason_text as "reasonText", details, prev_hash as "prevHash", hash,
           occurred_at as "occurredAt", recorded_at as "recordedAt"
      from flow_event where record_id = any(${[
        ...recordIds
    ]}::uuid[]) order by record_id, seq`);
}
/**
 * Recomputes the position from the history alone. Throws when an event does not follow from the one before it, which is what makes the
 * history evidence rather than decoration.
 */ export function replay(flow, events) {
    let position;
    for (const event of events){
        if (!position) {
            position = {
                state: event.toState,
                returnTo: []
            };
            continue;
        }
        const transition = getState(flow, position.state).on?.[event.action];
        if (!transition || event.fromState !== position.state) throw new Error(`event ${event.seq} (${event.action}) does not follow from ${position.state}`);
        const target = transition.to === PREVIOUS ? position.returnTo.at(-1) : transition.to;
        if (target !== event.toState) throw new Error(`event ${event.seq} (${event.action}) leads to ${target}, not ${event.toState}`);
        position = {
            state: target,
            returnTo: transition.remember ? [
                ...position.returnTo,
                position.state
            ] : transition.to === PREVIOUS ? position.returnTo.slice(0, -1) : detourStates(flow).has(target) ? position.returnTo : []
        };
    }
    if (!position) throw new Error('no history');
    return position;
}
/** The seq of the first row whose hash does not follow, or undefined when the chain is whole. */ export function findBrokenEvent(events) {
    let previous = '0'.repeat(64);
    for (const { hash, ...event } of events){
        const hashed = {
            ...event,
            occurredAt: iso(event.occurredAt),
            recordedAt: iso(event.recordedAt)
        };
        if (event.prevHash !== previous || hashEvent(hashed) !== hash) return event.seq;
        previous = hash;
    }
    return undefined;
}
const iso = (value)=>toDate(value).toISOString();

//# sourceMappingURL=history.js.map