import { runTogether, sql } from '../../database/sql.ts';
import { actorName } from '../kernel/actor.ts';
import type { Ctx } from '../kernel/context.ts';
import type { ActInput } from './binding.ts';
import { lockRows } from './lock-rows.ts';
import { taskWrites } from './move-tasks.ts';
import { keepOwnDeadlines } from './own-deadlines.ts';
import { publishChanges } from './publish-changes.ts';
import { moveTimers } from './timers.ts';
import { chainEvents } from './write-events.ts';

export const CREATE = 'create';

/**
 * Records that the domain has just inserted in their flow's first state (or, for a record that arrives complete, in `state`): writes the
 * first history row, starts the clocks, opens the to-dos. The rows must already be flushed.
 */
export async function startRecords(
  tx: Ctx,
  type: string,
  ids: readonly string[],
  action: string = CREATE,
  input: ActInput = {},
): Promise<void> {
  const binding = tx.app.registry.getRecord(type);
  const flow = tx.app.registry.getFlow(binding.flow);
  const at = tx.app.clock.now();
  const records = await lockRows(tx, binding, ids);
  const { heads, write: events } = chainEvents(
    tx,
    records.map((row) => ({ recordType: type, row, from: null, to: row.state, action, input, at })),
  );
  const { dates, writes: timers } = await moveTimers(
    tx,
    flow,
    type,
    records.map((row) => ({
      recordId: row.id,
      matterCode: row.matterCode ?? binding.limits ?? null,
      wholeCode: row.wholeCode ?? null,
      orgPath: row.orgPath,
      from: null,
      to: row.state,
      remembered: false,
      returned: false,
      at,
    })),
  );
  const values = records.map((row) => ({ id: row.id, ...heads.get(row.id), ...dates.get(row.id) }));
  const standing = sql`
    update ${sql.table(binding.table)} as r
       set event_seq = v.seq, event_hash = v.hash, due_at = v."dueAt", promise_due_at = v."promiseDueAt", legal_due_at = v."legalDueAt",
           last_actor_name = ${actorName(tx.actor)}
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(
           id uuid, seq int, hash text, "dueAt" timestamptz, "promiseDueAt" timestamptz, "legalDueAt" timestamptz)
     where r.id = v.id`;
  const tasks = taskWrites(
    tx,
    flow,
    binding,
    records.map((row) => ({ row, state: row.state })),
    dates,
  );
  await runTogether(tx, [events, ...timers, standing, ...tasks]);
  await keepOwnDeadlines(tx, type, ids);
  publishChanges(tx, type, action, records);
}
