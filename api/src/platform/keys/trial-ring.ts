import { hkdfSm3, KeyRing } from '../crypto/index.ts';
import type { App } from '../kernel/index.ts';

const rings = new WeakMap<App, Map<string, KeyRing>>();

/**
 * The test keys of a client system (03 §41.12), with which it tries the service until it is enabled. They are called by another name (`YFTEST-ID-v1`), derived of the master key
 * and of nothing that is stored: what was sealed with them the real keys do not open, nor they what the real ones sealed.
 */
export function trialRingOf(app: App, owner: string): KeyRing {
  const known = rings.get(app) ?? new Map<string, KeyRing>();
  rings.set(app, known);
  const ring =
    known.get(owner) ??
    KeyRing.fromMaster(hkdfSm3(app.config.masterKey, 'trial keys', owner, 32), { owner: `${owner}TEST` });
  known.set(owner, ring);
  return ring;
}
