import { rows, run, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { bannedUntil } from '../senders/send-batch.ts';
import { wakeTask } from './start-task.ts';
import { OPEN_TASK } from './task.ts';

/** Wakes the tasks whose next try is due and those that lost their worker; each knows where it stood. */
export async function resumeTasks(ctx: Ctx): Promise<void> {
  await letGo(ctx);
  const now = ctx.app.clock.now();
  const due = await rows<{ id: string }>(
    ctx,
    sql`select id from transfer_task where state in ${OPEN_TASK} and next_attempt_at <= ${now}
          and (lease_until is null or lease_until <= ${now}) order by next_attempt_at limit 100`,
  );
  for (const { id } of due) await wakeTask(ctx, id);
}

/** 挂起 ends with the ban, also where somebody has released it before its time. */
async function letGo(ctx: Ctx): Promise<void> {
  const now = ctx.app.clock.now();
  const held = await rows<{ taskId: string; endpoint: string }>(
    ctx,
    sql`select distinct b.task_id as "taskId", e.endpoint from transfer_batch b
          join transfer_task t on t.id = b.task_id and t.state in ${OPEN_TASK} join uplink_entry e on e.id = t.entry_id
         where b.state = 'HELD' and b.next_attempt_at > ${now}`,
  );
  for (const { taskId, endpoint } of held) {
    if (await bannedUntil(ctx, { endpoint })) continue;
    await run(
      ctx,
      sql`update transfer_batch set next_attempt_at = ${now} where task_id = ${taskId} and state = 'HELD'`,
    );
    await run(
      ctx,
      sql`update transfer_task set next_attempt_at = ${now} where id = ${taskId} and state in ${OPEN_TASK}`,
    );
  }
}
