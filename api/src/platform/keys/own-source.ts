import { DerivedKeySource, KeyRing } from '../crypto/index.ts';
import { StoredKeySource } from './stored-key-source.ts';

const sources = new WeakMap<KeyRing, StoredKeySource>();

/** The ring of the platform itself: derived keys to begin with, stored ones above them once there are any. */
export function ownRing(masterKey: Uint8Array, owner = 'YJS'): KeyRing {
  const source = new StoredKeySource(owner, new DerivedKeySource(masterKey, owner));
  const ring = new KeyRing(source, { owner });
  sources.set(ring, source);
  return ring;
}

/** Where the stored keys of a ring that {@link ownRing} made are taken. */
export const ownSource = (ring: KeyRing): StoredKeySource | undefined => sources.get(ring);
