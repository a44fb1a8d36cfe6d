import { randomUUID } from 'node:crypto';
import { firstRow, run, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type HeldTask, OPEN_TASK } from './task.ts';

/** How long a worker may be silent before another one takes its task; longer than any call to a receiver. */
export const TASK_LEASE_MS = 120_000;

/** Takes a task that is due and that nobody holds; commits at once. Undefined when there is nothing to do. */
export function claimTask(ctx: Ctx, taskId: string): Promise<HeldTask | undefined> {
  const now = ctx.app.clock.now();
  return firstRow<HeldTask>(
    ctx,
    sql`update transfer_task t set lease_token = ${randomUUID()}, lease_until = ${new Date(now.getTime() + TASK_LEASE_MS)},
          state = case when t.state = 'WAITING' then 'EXTRACTING' else t.state end
        where t.id = ${taskId} and t.state in ${OPEN_TASK} and t.next_attempt_at <= ${now}
          and (t.lease_until is null or t.lease_until <= ${now})
        returning t.id, t.task_no as "taskNo", t.entry_id as "entryId", t.entry_version as "entryVersion", t.kind,
          t.seq_from::text as "seqFrom", t.seq_to::text as "seqTo", t.state, t.lease_token as "leaseToken", t.trace_id as "traceId"`,
  );
}

/** Locks the task and lengthens its lease; false when another worker has it, or it was cancelled. */
export async function stillHeld(tx: Ctx, task: HeldTask): Promise<boolean> {
  const until = new Date(tx.app.clock.now().getTime() + TASK_LEASE_MS);
  const touched = await run(
    tx,
    sql`update transfer_task set lease_until = ${until}
        where id = ${task.id} and lease_token = ${task.leaseToken} and state in ${OPEN_TASK}`,
  );
  return touched === 1;
}
