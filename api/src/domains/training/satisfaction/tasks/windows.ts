import type { RawBuilder } from 'kysely';
import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { addDays, localDateOf } from '../../../../platform/calendar/index.ts';
import { advance } from '../../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { SATISFACTION_TASK } from '../record-types.ts';

const SLICE = 100;

/** J1: closes tasks whose time is over; with the last one of a run its report is counted (T25-6, T25-7). */
export async function closeTasks(ctx: Ctx): Promise<{ 任务: number }> {
  const 任务 = await inSlices(ctx, 'close', (tx) => sql<boolean>`open_to <= ${tx.app.clock.now()}`);
  return { 任务 };
}

/** T25-3: on the third and the sixth day who has not answered is reminded. */
export async function remindTasks(ctx: Ctx): Promise<{ 任务: number }> {
  const 任务 = await inSlices(ctx, 'remind', (tx) => {
    const today = localDateOf(tx.app.clock.now());
    const days = [addDays(today, -3), addDays(today, -6)];
    return sql<boolean>`(open_from at time zone 'Asia/Shanghai')::date = any(${days}::date[]) and reminded_on is distinct from ${today}::date
      and answered < expected and open_to > ${tx.app.clock.now()}`;
  });
  return { 任务 };
}

async function inSlices(ctx: Ctx, action: string, due: (tx: Ctx) => RawBuilder<boolean>): Promise<number> {
  let moved = 0;
  for (let found = SLICE; found === SLICE; moved += found)
    found = await transaction(ctx, async (tx) => {
      const tasks = await tables(tx)
        .selectFrom('satisfaction_task')
        .select('id')
        .where('state', '=', 'COLLECTING')
        .where(due(tx))
        .orderBy('id')
        .limit(SLICE)
        .forUpdate()
        .skipLocked()
        .execute();
      if (tasks.length > 0) await advance(tx, { type: SATISFACTION_TASK, action, rows: tasks, many: true });
      return tasks.length;
    });
  return moved;
}
