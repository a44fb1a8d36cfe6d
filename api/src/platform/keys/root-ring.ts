import { KeyRing } from '../crypto/index.ts';
import type { App } from '../kernel/index.ts';

const rings = new WeakMap<App, KeyRing>();

/**
 * Layer L0 (03 §41.4): what the key store itself rests on, the codes of its rows and the signature of its backups, is derived of the master key. Nothing stored can
 * vouch for it: the codes are verified before the first stored key is there.
 */
export function rootRing(app: App): KeyRing {
  const known = rings.get(app);
  if (known) return known;
  const made = KeyRing.fromMaster(app.config.masterKey, { owner: 'MK' });
  rings.set(app, made);
  return made;
}
