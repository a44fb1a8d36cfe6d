import { tables } from '../../../database/tables.ts';
import { type KeyRing, parseKeyId } from '../../crypto/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { loadKeys } from '../load-keys.ts';
import { ownRing, ownSource } from '../own-source.ts';

/**
 * The platform's own working keys for whoever writes the data of one of them anew: those of the App, and where the key is compromised a ring that reads with it once
 * more, for as long as `work` runs (03 §41.4 "forced rewrap"). A node that has not heard yet that the key was replaced would write with it again, and leaves the work.
 *
 * @returns what `work` did, 0 where it was left
 */
export async function withOwnRing(ctx: Ctx, keyId: string, work: (ring: KeyRing) => Promise<number>): Promise<number> {
  const { app } = ctx;
  const key = await tables(ctx).selectFrom('key_store').select('state').where('key_id', '=', keyId).executeTakeFirst();
  if (key?.state !== 'COMPROMISED') return isReplaced(app.keys, keyId) ? work(app.keys) : 0;
  const ring = ownRing(app.config.masterKey, app.keys.owner);
  const source = ownSource(ring);
  try {
    if (source) ring.stand(await loadKeys(app, app.keys.owner, source, { derived: true, wide: true }));
    return isReplaced(ring, keyId) ? await work(ring) : 0;
  } finally {
    ring.destroy();
  }
}

const isReplaced = (ring: KeyRing, keyId: string): boolean => ring.activeKeyId(parseKeyId(keyId).subject) !== keyId;
