import { firstRow, run, sql } from './database/sql.ts';
import { readsSealedRows } from './platform/access/index.ts';
import { StartRefused } from './platform/errors/index.ts';
import type { Ctx } from './platform/kernel/index.ts';

const OTHER_KEY =
  'CRYPTO_MASTER_KEY is not the key with which this database was written. Nothing was changed. Start with the key of the installation; without it what is sealed cannot be read.';

/**
 * Refuses a master key other than the one that the database was written with; the first node leaves its check value. A database that has none takes
 * that of the node only where the codes of its rows verify, or there are none. Nothing is written with another key.
 *
 * @throws StartRefused
 */
export async function admitKey(ctx: Ctx): Promise<void> {
  if (await knowsKey(ctx)) return;
  if (!(await readsSealedRows(ctx))) throw new StartRefused(OTHER_KEY);
  await run(ctx, sql`insert into installation (key_check) values (${ctx.app.keys.checkValue()})`);
}

/** Refuses another master key; false where the database does not say which one is right. For tools, which leave nothing behind. @throws StartRefused */
export async function knowsKey(ctx: Ctx): Promise<boolean> {
  const made = await firstRow<{ made: boolean }>(ctx, sql`select to_regclass('installation') is not null as made`);
  if (!made?.made) return false;
  const kept = await firstRow<{ value: string }>(ctx, sql`select key_check as value from installation`);
  if (!kept) return false;
  if (kept.value !== ctx.app.keys.checkValue()) throw new StartRefused(OTHER_KEY);
  return true;
}
