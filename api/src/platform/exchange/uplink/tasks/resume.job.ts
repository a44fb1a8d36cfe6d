import { rows, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../kernel/index.ts';
import { wakeTask } from './start-task.ts';
import { OPEN_TASK } from './task.ts';

/** Wakes the tasks whose next try is due and those that lost their worker; each knows where it stood. */
export async function resumeTasks(ctx: Ctx): Promise<void> {
  const now = ctx.app.clock.now();
  const due = await rows<{ id: string }>(
    ctx,
    sql`select id from transfer_task where state in ${OPEN_TASK} and next_attempt_at <= ${now}
          and (lease_until is null or lease_until <= ${now}) order by next_attempt_at limit 100`,
  );
  for (const { id } of due) await wakeTask(ctx, id);
}
