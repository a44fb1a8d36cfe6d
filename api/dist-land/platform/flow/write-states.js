import { run, sql } from "../../database/sql.js";
import { actorName } from "../kernel/actor.js";
/**
 * Writes where the records stand now, with their limits and the head of their history, in one statement. The last actor stays the last
 * *person*: a step of a machine or of another system in between must not free anybody from the separation of duties.
 * A step aside leaves version and last actor as they are.
 */ export async function writeStates(tx, binding, planned, heads, dates, at) {
    const values = planned.map(({ row, next, transition })=>({
            id: row.id,
            aside: transition.aside === true,
            state: next.state,
            since: next.state === row.state ? row.stateSince : at,
            returnTo: next.returnTo,
            ...heads.get(row.id),
            ...dates.get(row.id)
        }));
    await run(tx, sql`
    update ${sql.table(binding.table)} as r
       set state = v.state, state_since = v.since, return_to = array(select jsonb_array_elements_text(v."returnTo")), event_seq = v.seq,
           event_hash = v.hash, due_at = v."dueAt", promise_due_at = v."promiseDueAt", legal_due_at = v."legalDueAt",
           version = case when v.aside then r.version else r.version + 1 end, updated_at = ${at},
           last_actor_id = case when v.aside then r.last_actor_id
             else coalesce(${tx.actor.kind === 'USER' ? tx.actor.userId : null}::uuid, r.last_actor_id) end,
           last_actor_name = case when v.aside then r.last_actor_name else ${actorName(tx.actor)} end
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(
           id uuid, aside boolean, state text, since timestamptz, "returnTo" jsonb, seq int, hash text, "dueAt" timestamptz, "promiseDueAt" timestamptz,
           "legalDueAt" timestamptz)
     where r.id = v.id`);
}

//# sourceMappingURL=write-states.js.map