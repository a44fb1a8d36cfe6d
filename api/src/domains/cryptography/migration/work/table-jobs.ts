import { setTimeout as sleep } from 'node:timers/promises';
import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type Legacy, withLegacy } from '../legacy/connection.ts';
import { type Position, takeTable } from '../legacy/control.ts';
import type { PlannedTable } from '../legacy/plan.ts';
import { loadPlan } from '../plans/load-plan.ts';
import { requireSoundKeys } from './compromised-keys.ts';
import { keepProgress, takeOddValues } from './keep-progress.ts';
import { isOpen, type Pace, restAfter } from './window.ts';

/** A migration as its work needs it. */
interface Running extends Pace {
  id: string;
  state: string;
  clientId: string;
  batchSize: number;
}

export const readRunning = (ctx: Ctx, id: string): Promise<Running> =>
  tables(ctx)
    .selectFrom('crypto_migration')
    .select(['id', 'state', 'client_id as clientId', 'batch_size as batchSize'])
    .select(['rows_a_second as rowsASecond', 'window_from as windowFrom', 'window_to as windowTo'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

type Step = (legacy: Legacy, table: PlannedTable, size: number) => Promise<Position>;

/**
 * Works off the open jobs of one kind, table by table and batch by batch, and looks before each batch whether it still may. A table on which another
 * node works is left to it (03 §41.14), and the next one taken.
 *
 * @returns whether all of them are done
 */
export async function workOff(ctx: Ctx, id: string, kind: 'MIGRATE' | 'CLEAR', step: Step): Promise<boolean> {
  const { state, clientId } = await readRunning(ctx, id);
  const open = await tables(ctx)
    .selectFrom('crypto_migration_job')
    .select(['id', 'table_name as table'])
    .where('migration_id', '=', id)
    .where('kind', '=', kind)
    .where('job_state', 'not in', ['DONE', 'UNDONE'])
    .orderBy('id')
    .execute();
  const plan = new Map((await loadPlan(ctx, id)).map((table) => [table.table, table]));
  let all = true;
  for (const job of open) {
    const table = plan.get(job.table);
    if (!table) continue;
    const ended = await withLegacy(ctx.app, clientId, async (legacy): Promise<boolean | 'BUSY'> => {
      if (!(await takeTable(legacy, table.table))) return 'BUSY';
      for (;;) {
        const now = await readRunning(ctx, id);
        if (now.state !== state || !isOpen(now, ctx.app.clock.now())) return false;
        await requireSoundKeys(ctx, clientId);
        const begun = performance.now();
        const at = await step(legacy, table, now.batchSize);
        await keepProgress(ctx, { ...job, migrationId: id }, at);
        if (at.ended) break;
        await sleep(restAfter(now, now.batchSize, performance.now() - begun));
      }
      if (kind === 'MIGRATE') await takeOddValues(ctx, legacy, id);
      return true;
    });
    if (!ended) return false;
    if (ended === 'BUSY') all = false;
  }
  return all;
}
