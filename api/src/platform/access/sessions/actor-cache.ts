import type { App } from '../../kernel/index.ts';
import type { LoadedSession } from './load-session.ts';

/** How long rights may be taken from memory; a lost message of the bus costs no more than this. */
const FRESH_MS = 3000;
const MOST = 5000;

interface Cached {
  session: LoadedSession;
  loadedAt: number;
}

/** Sessions with their actors, by the hash of the token, in this process. */
export class ActorCache {
  readonly #byToken = new Map<string, Cached>();
  readonly #underWay = new Map<string, Promise<LoadedSession | undefined>>();
  /** Grows with each revocation: what was read before one must not be stored, nor shared, after it. */
  #epoch = 0;

  get(tokenHash: string, now: number): LoadedSession | undefined {
    const found = this.#byToken.get(tokenHash);
    if (!found) return undefined;
    if (now >= found.loadedAt && now - found.loadedAt < FRESH_MS) return found.session;
    this.#byToken.delete(tokenHash);
    return undefined;
  }

  /** Reads a session with its rights; whoever asks for it meanwhile waits for the same reading. */
  load(
    tokenHash: string,
    now: number,
    read: () => Promise<LoadedSession | undefined>,
  ): Promise<LoadedSession | undefined> {
    const shared = this.#underWay.get(tokenHash);
    if (shared) return shared;
    const epoch = this.#epoch;
    const reading = read()
      .then((session) => {
        if (session && epoch === this.#epoch) this.#set(tokenHash, session, now);
        return session;
      })
      .finally(() => {
        if (this.#underWay.get(tokenHash) === reading) this.#underWay.delete(tokenHash);
      });
    this.#underWay.set(tokenHash, reading);
    return reading;
  }

  #set(tokenHash: string, session: LoadedSession, now: number): void {
    const oldest = this.#byToken.size >= MOST ? this.#byToken.keys().next().value : undefined;
    if (oldest !== undefined) this.#byToken.delete(oldest);
    this.#byToken.set(tokenHash, { session, loadedAt: now });
  }

  forgetUser(userId: string): void {
    this.#epoch += 1;
    // What is being read may be older than the revocation: nobody who comes from now on waits for it.
    this.#underWay.clear();
    for (const [token, { session }] of this.#byToken) {
      if (session.actor.userId === userId) this.#byToken.delete(token);
    }
  }
}

const caches = new WeakMap<App, ActorCache>();

/** The cache of a process; listens to the bus from its first use on. */
export function actorCache(app: App): ActorCache {
  const known = caches.get(app);
  if (known) return known;
  const cache = new ActorCache();
  caches.set(app, cache);
  app.bus.subscribe((event) => {
    if (event.type === 'session') cache.forgetUser(event.userId);
  });
  return cache;
}

/** Drops what this process remembers of a user's rights, at once. */
export function forgetUser(app: App, userId: string): void {
  caches.get(app)?.forgetUser(userId);
}
