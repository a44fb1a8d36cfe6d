import { rows, sql } from '../../../../database/sql.ts';
import { addDays, localDateOf } from '../../../../platform/calendar/index.ts';
import { advance } from '../../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { SATISFACTION_TASK } from '../record-types.ts';

const SLICE = 100;

/** J1: closes tasks whose time is over; with the last one of a run its report is counted (T25-6, T25-7). */
export async function closeTasks(ctx: Ctx): Promise<{ 任务: number }> {
  const 任务 = await inSlices(ctx, 'close', (tx) => sql`open_to <= ${tx.app.clock.now()}`);
  return { 任务 };
}

/** T25-3: on the third and the sixth day who has not answered is reminded. */
export async function remindTasks(ctx: Ctx): Promise<{ 任务: number }> {
  const 任务 = await inSlices(ctx, 'remind', (tx) => {
    const today = localDateOf(tx.app.clock.now());
    const days = [addDays(today, -3), addDays(today, -6)];
    return sql`(open_from at time zone 'Asia/Shanghai')::date = any(${days}::date[]) and reminded_on is distinct from ${today}::date
      and answered < expected and open_to > ${tx.app.clock.now()}`;
  });
  return { 任务 };
}

async function inSlices(ctx: Ctx, action: string, due: (tx: Ctx) => ReturnType<typeof sql>): Promise<number> {
  let moved = 0;
  for (let found = SLICE; found === SLICE; moved += found)
    found = await transaction(ctx, async (tx) => {
      const tasks = await rows<{ id: string }>(
        tx,
        sql`select id from satisfaction_task where state = 'COLLECTING' and ${due(tx)} order by id limit ${SLICE} for update skip locked`,
      );
      if (tasks.length > 0) await advance(tx, { type: SATISFACTION_TASK, action, rows: tasks, many: true });
      return tasks.length;
    });
  return moved;
}
