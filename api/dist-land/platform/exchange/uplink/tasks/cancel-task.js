import { firstRow, run, sql } from "../../../../database/sql.js";
import { isUuid } from "../../../../database/uuid.js";
import { recordAudit } from "../../../audit/index.js";
import { refuse } from "../../../errors/index.js";
import { transaction } from "../../../kernel/index.js";
import { OPEN_TASK, TASK_STATES } from "./task.js";
/**
 * 取消: what was sent stays sent; the rest is not sent by this task and belongs to the next one, because the watermark has not moved.
 *
 * @throws NOT_FOUND; E-0503 when it is at its end; E-0005 no reason
 */ export async function cancelTask(ctx, taskId, reason) {
    const why = reason.trim();
    if (why.length < 5 || why.length > 500) throw refuse('E-0005');
    if (!isUuid(taskId)) throw refuse('NOT_FOUND');
    await transaction(ctx, async (tx)=>{
        const task = await firstRow(tx, sql`select state, task_no as "taskNo" from transfer_task where id = ${taskId} for update`);
        if (!task) throw refuse('NOT_FOUND');
        const touched = await run(tx, sql`update transfer_task set state = 'CANCELLED', finished_at = ${tx.app.clock.now()}, end_reason = ${why}, lease_token = null,
            lease_until = null, next_attempt_at = null where id = ${taskId} and state in ${OPEN_TASK}`);
        if (touched === 0) throw refuse('E-0503', {
            state: TASK_STATES[task.state]
        });
        await run(tx, sql`update transfer_batch set state = 'DEAD', next_attempt_at = null, last_error = '任务已取消'
          where task_id = ${taskId} and state not in ('ACKED', 'REJECTED', 'DEAD')`);
        await recordAudit(tx, {
            event: 'dx.uplink.cancel',
            objectType: 'transferTask',
            objectId: taskId,
            detail: {
                taskNo: task.taskNo,
                reason: why
            }
        });
    });
}

//# sourceMappingURL=cancel-task.js.map