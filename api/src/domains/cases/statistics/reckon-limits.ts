import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import { FIRST_ID } from '../../../database/uuid.ts';
import { overdueOf, type TimerSqlRow, timerColumns, toTimer } from '../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';

const CHUNK = 2_000;

/**
 * Once after the version that began to keep it: when each limit of before was overdue, from its ledger of pauses and the working calendar. In
 * chunks by id, each a transaction of its own that notes how far it came, so that a stopped product goes on where it was.
 */
export async function reckonOldLimits(ctx: Ctx): Promise<void> {
  while (await transaction(ctx, reckonChunk));
}

async function reckonChunk(tx: Ctx): Promise<boolean> {
  const state = await firstRow<{ reckonedTo: string | null; reckoned: boolean }>(
    tx,
    sql`select reckoned_to as "reckonedTo", reckoned from limit_stat_run where id = 1 for update`,
  );
  if (!state || state.reckoned) return false;
  const found = await rows<TimerSqlRow>(
    tx,
    sql`select ${timerColumns} from flow_timer where id > ${state.reckonedTo ?? FIRST_ID}::uuid order by id limit ${CHUNK}`,
  );
  const values = found.map(toTimer).map((timer) => ({ id: timer.id, overdueAt: overdueOf(timer, tx.app.calendar) }));
  // What has been kept since stays: it was counted by the calendar of its time.
  await run(
    tx,
    sql`update flow_timer t set overdue_at = v."overdueAt"
          from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, "overdueAt" timestamptz)
         where t.id = v.id and t.overdue_at is null and v."overdueAt" is not null`,
  );
  const last = found.at(-1)?.id ?? null;
  await run(
    tx,
    sql`update limit_stat_run set reckoned_to = coalesce(${last}::uuid, reckoned_to), reckoned = ${found.length < CHUNK} where id = 1`,
  );
  return found.length === CHUNK;
}
