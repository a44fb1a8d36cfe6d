import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { ringOf } from '../../../../platform/keys/index.ts';
import { migrateBatch } from './batch.ts';
import { readRunning, workOff } from './table-jobs.ts';

/** 迁移中: encrypts what is still in clear. */
export async function migrateTables(ctx: Ctx, id: string): Promise<string | undefined> {
  const { clientId } = await readRunning(ctx, id);
  const iterations = ctx.app.config.PASSWORD_ITERATIONS;
  const done = await workOff(ctx, id, 'MIGRATE', async (legacy, table, size) => {
    // Asked for each batch: a key that is exchanged meanwhile is used from the next one on.
    const ring = await ringOf(ctx.app, clientId);
    return (await migrateBatch(legacy, table, { ring, iterations }, size)).at;
  });
  if (!done) return undefined;
  await tables(ctx)
    .updateTable('crypto_migration')
    .set({ columns_encrypted: sql`columns_planned`, verified_at: null, last_error: null })
    .where('id', '=', id)
    .execute();
  return 'finish';
}
