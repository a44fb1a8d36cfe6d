import type { RawBuilder } from 'kysely';
import { sql } from '../../database/sql.ts';
import { actorName } from '../kernel/actor.ts';
import type { Ctx } from '../kernel/context.ts';
import type { RecordBinding } from './binding.ts';
import type { Planned } from './permit.ts';
import type { DueDates } from './timers.ts';
import type { ChainHeads } from './write-events.ts';

/**
 * The statement that writes where the records stand now, with their limits and the head of their history. The last actor stays the last
 * *person*: a step of a machine or of another system in between must not free anybody from the separation of duties.
 * A step aside leaves version and last actor as they are.
 */
export function statesWrite(
  tx: Ctx,
  binding: RecordBinding,
  planned: readonly Planned[],
  heads: ChainHeads,
  dates: ReadonlyMap<string, DueDates>,
  at: Date,
): RawBuilder<unknown> {
  const values = planned.map(({ row, next, transition }) => ({
    id: row.id,
    aside: transition.aside === true,
    state: next.state,
    since: next.state === row.state ? row.stateSince : at,
    returnTo: next.returnTo,
    ...heads.get(row.id),
    ...dates.get(row.id),
  }));
  return sql`
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
     where r.id = v.id`;
}
