import { run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { refuse, requireReason } from '../../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { OPEN_TASK, TASK_STATES, type TaskState } from './task.ts';

/**
 * 取消: what was sent stays sent; the rest is not sent by this task and belongs to the next one, because the watermark has not moved.
 *
 * @throws NOT_FOUND; E-0503 when it is at its end; E-0005 no reason
 */
export async function cancelTask(ctx: Ctx, taskId: string, reason: string): Promise<void> {
  const why = requireReason(reason);
  if (!isUuid(taskId)) throw refuse('NOT_FOUND');
  await transaction(ctx, async (tx) => {
    const task = await tables(tx)
      .selectFrom('transfer_task')
      .select(['state', 'task_no as taskNo'])
      .$narrowType<{ state: TaskState }>()
      .where('id', '=', taskId)
      .forUpdate()
      .executeTakeFirst();
    if (!task) throw refuse('NOT_FOUND');
    const touched = await run(
      tx,
      sql`update transfer_task set state = 'CANCELLED', finished_at = ${tx.app.clock.now()}, end_reason = ${why}, lease_token = null,
            lease_until = null, next_attempt_at = null where id = ${taskId} and state in ${OPEN_TASK}`,
    );
    if (touched === 0) throw refuse('E-0503', { state: TASK_STATES[task.state] });
    await run(
      tx,
      sql`update transfer_batch set state = 'DEAD', next_attempt_at = null, last_error = '任务已取消'
          where task_id = ${taskId} and state not in ('ACKED', 'REJECTED', 'DEAD')`,
    );
    await recordAudit(tx, {
      event: 'dx.uplink.cancel',
      objectType: 'transferTask',
      objectId: taskId,
      detail: { taskNo: task.taskNo, reason: why },
    });
  });
}
