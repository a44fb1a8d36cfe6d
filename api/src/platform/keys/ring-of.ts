import { AsyncLocalStorage } from 'node:async_hooks';
import { CryptoError, KeyRing } from '../crypto/index.ts';
import type { App } from '../kernel/index.ts';
import { loadKeys } from './load-keys.ts';
import { loadOwnKeys } from './own-keys.ts';
import { seekKeys } from './seek-keys.ts';
import { StoredKeySource } from './stored-key-source.ts';

/** What is told on the bus when keys were made, moved or rewrapped. */
export const KEYS_CHANGED = 'keys.rings';
/** Working secrets stay in memory no longer (03 §41.10). */
const KEPT_MS = 600_000;
/** Whoever had a ring when its keys changed is done with it by then. */
const GRACE_MS = 60_000;

interface Cached {
  ring: Promise<KeyRing>;
  until: number;
}

interface Rings {
  cached: Map<string, Cached>;
  end(): void;
}

const ringsOf = new WeakMap<App, Rings>();
const rewrapping = new AsyncLocalStorage<true>();

/** Whatever asks for rings within it may still read what was written with compromised keys: to write it anew (03 §41.4). */
export const whileRewrapping = <T>(work: () => Promise<T>): Promise<T> => rewrapping.run(true, work);

/**
 * The working keys of a client system (03 §41.4), from the key store: at most ten minutes old, and loaded anew as soon as keys change. A system without active keys has a ring
 * that refuses to write (E-CR-05). The ring of this platform itself is not to be had here, whoever asks in whosever name: its rows, indexes and pairs belong to no client.
 *
 * @param owner client id, such as `YF`
 * @throws CryptoError E-CR-11 for this platform
 */
export async function ringOf(app: App, owner: string): Promise<KeyRing> {
  if (owner === app.keys.owner) throw new CryptoError('E-CR-11', owner);
  const wide = rewrapping.getStore() === true;
  const { cached } = openRings(app);
  const name = wide ? `${owner} wide` : owner;
  const known = cached.get(name);
  const now = app.clock.now().getTime();
  if (known && known.until > now) return known.ring;
  if (known) discard(known);
  const made = { ring: loadRing(app, owner, wide), until: now + KEPT_MS };
  cached.set(name, made);
  made.ring.catch(() => {
    if (cached.get(name) === made) cached.delete(name);
  });
  return made.ring;
}

/** The public half of the signing pair of a client system or of this platform: for whoever verifies what they signed. */
export async function publicKeyOf(app: App, owner: string): Promise<string> {
  const ring = owner === app.keys.owner ? app.keys : await ringOf(app, owner);
  return ring.signingPair().publicKey;
}

/** Overwrites every working secret of client systems in this process. */
export function endRings(app: App): void {
  ringsOf.get(app)?.end();
  ringsOf.delete(app);
}

async function loadRing(app: App, owner: string, wide: boolean): Promise<KeyRing> {
  const source = new StoredKeySource(owner);
  const ring = new KeyRing(source, { owner, ...(await loadKeys(app, owner, source, { wide })) });
  ring.seekWith((keyId) => seekKeys(app, ring, source, keyId, wide));
  return ring;
}

function openRings(app: App): Rings {
  const known = ringsOf.get(app);
  if (known) return known;
  const cached = new Map<string, Cached>();
  const unsubscribe = app.bus.subscribe((event) => {
    if (event.type !== 'missed' && !(event.type === 'settings' && event.name === KEYS_CHANGED)) return;
    discardAll(cached);
  });
  const rings: Rings = {
    cached,
    end: () => {
      unsubscribe();
      for (const { ring } of cached.values()) void ring.then((one) => one.destroy()).catch(() => undefined);
      cached.clear();
    },
  };
  ringsOf.set(app, rings);
  return rings;
}

function discardAll(cached: Map<string, Cached>): void {
  for (const one of cached.values()) discard(one);
  cached.clear();
}

function discard({ ring }: Cached): void {
  setTimeout(() => void ring.then((one) => one.destroy()).catch(() => undefined), GRACE_MS).unref();
}

/** After the commit of whatever changed keys: this process and every other one loads them anew. */
export async function tellKeysChanged(app: App): Promise<void> {
  const rings = ringsOf.get(app);
  if (rings) discardAll(rings.cached);
  await loadOwnKeys(app);
  await app.bus.publish({ type: 'settings', name: KEYS_CHANGED });
}
