import { tables } from '../../../../database/tables.ts';
import { advanceOne } from '../../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { ringOf } from '../../../../platform/keys/index.ts';
import { isConnected, withLegacy } from '../legacy/connection.ts';
import { loadPlan } from '../plans/load-plan.ts';
import { CRYPTO_MIGRATION } from '../record-types.ts';
import { migrateBatch } from '../work/batch.ts';
import { keepProgress } from '../work/keep-progress.ts';
import { workOn } from '../work/run.ts';
import { readRunning } from '../work/table-jobs.ts';

const HOUR_MS = 3_600_000;
const SOME_ROWS = 24;

/** Steps of the flow; `work` lets the job do what waits, `batch` only some rows of it, `later` lets two days of 双写 have gone by. */
const TO_DUAL = ['inventory', 'submit', 'approve', 'startDual'];
const TO_VERIFYING = [...TO_DUAL, 'later', 'checkDual', 'startMigration', 'work'];
const STORIES: Readonly<Record<string, readonly string[]>> = {
  FWBZ: [...TO_VERIFYING, 'switch'],
  TYTX: TO_VERIFYING,
  YF: [...TO_DUAL, 'later', 'checkDual', 'startMigration', 'batch', 'pause'],
  JXFW: TO_DUAL,
  XF: ['inventory', 'submit', 'approve'],
  PX: ['inventory', 'submit'],
  LS: ['inventory'],
};

/** What people have registered of the other measures: interfaces, second factor, chain of logs, TLS. */
const MEASURES: Readonly<Record<string, readonly [number, number, number, number]>> = {
  FWBZ: [100, 100, 100, 100],
  TYTX: [100, 100, 80, 100],
  YF: [80, 100, 60, 100],
  JXFW: [60, 50, 0, 100],
  XF: [40, 50, 0, 100],
};

/** The simulated systems in the states that administrators meet; nothing where none is connected. */
export async function loadDemoMigrations(ctx: Ctx): Promise<void> {
  const found = await tables(ctx).selectFrom('crypto_migration').select(['id', 'client_id', 'state']).execute();
  for (const { id, client_id, state } of found) {
    const story = STORIES[client_id];
    if (!story || state !== 'REGISTERED' || !isConnected(ctx.app, client_id)) continue;
    await play(ctx, id, story).catch((err) => ctx.app.log.warn({ err, client_id }, 'demo of a client system not made'));
    const measures = MEASURES[client_id];
    if (!measures) continue;
    const [interfaces_signed, second_factor, log_chain, tls] = measures;
    await transaction(ctx, (tx) =>
      tables(tx)
        .updateTable('crypto_migration')
        .set({ interfaces_signed, second_factor, log_chain, tls })
        .where('id', '=', id)
        .execute(),
    );
  }
}

async function play(ctx: Ctx, id: string, story: readonly string[]): Promise<void> {
  for (const action of story) {
    if (action === 'work') await workOn(ctx, id);
    else if (action === 'batch') await someRows(ctx, id);
    else if (action === 'later')
      await tables(ctx)
        .updateTable('crypto_migration')
        .set({ dual_since: new Date(ctx.app.clock.now().getTime() - 48 * HOUR_MS) })
        .where('id', '=', id)
        .execute();
    else await advanceOne(ctx, { type: CRYPTO_MIGRATION, action, rows: [{ id }] });
  }
}

/** Interrupted in the middle, so that there is something to go on with. */
async function someRows(ctx: Ctx, id: string): Promise<void> {
  const job = await tables(ctx)
    .selectFrom('crypto_migration_job')
    .select(['id', 'table_name as table'])
    .where('migration_id', '=', id)
    .executeTakeFirstOrThrow();
  const { clientId } = await readRunning(ctx, id);
  const table = (await loadPlan(ctx, id)).find((one) => one.table === job.table);
  if (!table) return;
  const sealing = { ring: await ringOf(ctx.app, clientId), iterations: ctx.app.config.PASSWORD_ITERATIONS };
  await withLegacy(ctx.app, clientId, async (legacy) => {
    const { at } = await migrateBatch(legacy, table, sealing, SOME_ROWS);
    await keepProgress(ctx, { ...job, migrationId: id }, at);
  });
}
