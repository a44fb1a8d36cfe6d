import { firstRow, run, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { raiseTransferAlarm } from '../alarm.ts';
import { settleFailure } from './failure-task.ts';
import type { TaskState } from './task.ts';

interface Tally {
  open: number;
  waiting: number;
  unacked: number;
  due: string | null;
  acked: number;
  failed: number;
}

/**
 * Where a task stands once its batches have moved, and the end of the worker's hold on it. At the end the watermark moves to the end of
 * the window, but only when every batch of it is acknowledged (03 §36.3); what was answered otherwise is left out of the next window.
 * The caller has the task locked.
 */
export async function settleTask(tx: Ctx, taskId: string): Promise<void> {
  const tally = await firstRow<Tally>(
    tx,
    sql`select b.*, r.* from
          (select count(*) filter (where state not in ('ACKED', 'REJECTED', 'DEAD'))::int as open,
                  count(*) filter (where state = 'SENT')::int as waiting,
                  count(*) filter (where state <> 'ACKED')::int as unacked,
                  min(next_attempt_at)::text as due
             from transfer_batch where task_id = ${taskId}) b,
          (select count(*) filter (where state = 'ACKED')::int as acked, count(*) filter (where state <> 'ACKED')::int as failed
             from transfer_record where task_id = ${taskId}) r`,
  );
  if (!tally) throw new Error(`no transfer task ${taskId}`);
  const now = tx.app.clock.now();
  if (tally.open > 0) {
    const state: TaskState = tally.open === tally.waiting ? 'AWAITING_ACK' : 'SENDING';
    await run(
      tx,
      sql`update transfer_task set state = ${state}, next_attempt_at = coalesce(${tally.due}::timestamptz, ${now}),
            lease_token = null, lease_until = null where id = ${taskId}`,
    );
    return;
  }
  const state: TaskState = tally.failed === 0 ? 'SUCCEEDED' : tally.acked === 0 ? 'FAILED' : 'PARTIAL';
  await run(
    tx,
    sql`update transfer_task set state = ${state}, finished_at = ${now}, next_attempt_at = null, lease_token = null, lease_until = null
        where id = ${taskId}`,
  );
  if (tally.unacked === 0) {
    await run(
      tx,
      sql`update uplink_entry e set watermark = greatest(e.watermark, t.seq_to)
            from transfer_task t where t.id = ${taskId} and e.id = t.entry_id and t.kind <> 'RESEND' and e.mode <> 'FULL'`,
    );
  }
  await settleFailure(tx, taskId, state, tally.failed);
  if (state !== 'SUCCEEDED') await raiseTransferAlarm(tx, { kind: 'TASK', taskId, failed: tally.failed });
}
