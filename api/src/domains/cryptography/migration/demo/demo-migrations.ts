import { tables } from '../../../../database/tables.ts';
import { advanceOne } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { ringOf } from '../../../../platform/keys/index.ts';
import { isConnected, withLegacy } from '../legacy/connection.ts';
import { loadPlan } from '../plans/load-plan.ts';
import { CRYPTO_MIGRATION } from '../record-types.ts';
import { migrateBatch } from '../work/batch.ts';
import { keepProgress } from '../work/keep-progress.ts';
import { measureSystems } from '../work/measure.ts';
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

/** What people have registered of TLS, with what shows it. */
const TLS: Readonly<Record<string, readonly [number, string]>> = {
  FWBZ: [100, '国密网关配置单GM-2026-03'],
  TYTX: [100, '国密网关配置单GM-2026-05'],
  YF: [100, '国密网关配置单GM-2026-07'],
  JXFW: [50, '内网接口已接入国密网关，移动端待改造'],
};

/** The simulated systems in the states that administrators meet; nothing where none is connected. */
export async function loadDemoMigrations(ctx: Ctx): Promise<void> {
  const found = await tables(ctx).selectFrom('crypto_migration').select(['id', 'client_id', 'state']).execute();
  for (const { id, client_id, state } of found) {
    const story = STORIES[client_id];
    if (!story || state !== 'REGISTERED' || !isConnected(ctx.app, client_id)) continue;
    await play(ctx, id, story).catch((err) => ctx.app.log.warn({ err, client_id }, 'demo of a client system not made'));
    const [tls, tls_evidence] = TLS[client_id] ?? [null, null];
    await tables(ctx).updateTable('crypto_migration').set({ tls, tls_evidence }).where('id', '=', id).execute();
  }
  await measureSystems(ctx);
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
