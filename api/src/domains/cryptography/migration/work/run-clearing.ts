import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { withLegacy } from '../legacy/connection.ts';
import { loadPlan } from '../plans/load-plan.ts';
import { allowEmpty, clearBatch, dropPlain, scanLeftovers } from './clear.ts';
import { readRunning, workOff } from './table-jobs.ts';

/** 明文清除: takes the plaintext away and looks whether an ID number is left anywhere in the tables. */
export async function clearTables(ctx: Ctx, id: string): Promise<string | undefined> {
  const { clientId } = await readRunning(ctx, id);
  const before = await tables(ctx)
    .selectFrom('crypto_migration')
    .select('cleared_at')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (before.cleared_at !== null) return undefined;
  await withLegacy(ctx.app, clientId, async (legacy) => {
    for (const table of await loadPlan(ctx, id)) await allowEmpty(legacy, table);
  });
  const done = await workOff(ctx, id, 'CLEAR', clearBatch);
  if (!done) return undefined;
  const plan = await loadPlan(ctx, id);
  const found = await withLegacy(ctx.app, clientId, async (legacy) => {
    for (const table of plan) await dropPlain(legacy, table);
    return scanLeftovers(
      legacy,
      plan.map(({ table }) => table),
    );
  });
  const leftovers = found.reduce((sum, { hits }) => sum + hits, 0);
  await tables(ctx)
    .updateTable('crypto_migration')
    .set({
      cleared_at: ctx.app.clock.now(),
      leftovers,
      last_error:
        leftovers > 0
          ? found
              .map((one) => `${one.table}.${one.column}（${one.hits}处）`)
              .join('、')
              .slice(0, 500)
          : null,
    })
    .where('id', '=', id)
    .execute();
  return 'cleared';
}
