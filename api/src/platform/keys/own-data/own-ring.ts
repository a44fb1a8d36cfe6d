import { tables } from '../../../database/tables.ts';
import type { KeyRing } from '../../crypto/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { loadKeys } from '../load-keys.ts';
import { ownRing, ownSource } from '../own-source.ts';

/**
 * The platform's own working keys for whoever writes the data of one of them anew: those of the App, and where the key is compromised a ring that reads with it once
 * more, for as long as `work` runs (03 §41.4 "forced rewrap").
 */
export async function withOwnRing<T>(ctx: Ctx, keyId: string, work: (ring: KeyRing) => Promise<T>): Promise<T> {
  const { app } = ctx;
  const key = await tables(ctx).selectFrom('key_store').select('state').where('key_id', '=', keyId).executeTakeFirst();
  if (key?.state !== 'COMPROMISED') return work(app.keys);
  const ring = ownRing(app.config.masterKey, app.keys.owner);
  const source = ownSource(ring);
  try {
    if (source) ring.stand(await loadKeys(app, app.keys.owner, source, { derived: true, wide: true }));
    return await work(ring);
  } finally {
    ring.destroy();
  }
}
