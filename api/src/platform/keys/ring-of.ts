import { KeyRing } from '../crypto/index.ts';
import type { App } from '../kernel/app.ts';

const rings = new WeakMap<App, Map<string, KeyRing>>();

/**
 * The working keys of a client system (03 §41.4): of `YJS`, this platform, those of the App itself.
 *
 * @param owner client id, such as `YF`
 */
export async function ringOf(app: App, owner: string): Promise<KeyRing> {
  if (owner === app.keys.owner) return app.keys;
  const known = rings.get(app) ?? new Map<string, KeyRing>();
  rings.set(app, known);
  const ring = known.get(owner) ?? KeyRing.fromMaster(app.config.masterKey, { owner });
  known.set(owner, ring);
  return ring;
}
