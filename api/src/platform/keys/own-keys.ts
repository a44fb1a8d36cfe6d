import { sql } from '../../database/sql.ts';
import { isIntactRow } from '../access/index.ts';
import type { App, Ctx } from '../kernel/index.ts';
import { loadKeys, storedKeys } from './load-keys.ts';
import { ownSource } from './own-source.ts';
import { followRebuild } from './reindex/follow-rebuild.ts';
import { SEALED_KEYS } from './sealed-keys.ts';
import { seekKeys } from './seek-keys.ts';

/** Whether the codes of the key store are of this master key; false where there is none. Nothing is written, whatever they are. */
export async function fitsStore(ctx: Ctx): Promise<boolean> {
  const { rows: made } = await sql<{ made: boolean }>`select to_regclass('key_store') is not null as made`.execute(
    ctx.em.getKysely(),
  );
  if (made[0]?.made !== true) return false;
  return (await storedKeys(ctx, ctx.app.keys.owner)).some((row) => isIntactRow(ctx, SEALED_KEYS, row));
}

/**
 * Takes the platform's own stored keys into use (03 §41.4): random and stored, and rotated without a standstill; what was written before stays readable,
 * also with first versions that are derived of the master key. To be called before anything sealed is read.
 */
export async function loadOwnKeys(app: App): Promise<void> {
  const source = ownSource(app.keys);
  if (!source) return;
  app.keys.seekWith((keyId) => seekKeys(app, app.keys, source, keyId));
  app.keys.stand(await loadKeys(app, app.keys.owner, source, { derived: true }));
  await followRebuild(app, () => loadOwnKeys(app));
}
