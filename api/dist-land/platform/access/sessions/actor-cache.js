/** How long rights may be taken from memory; a lost message of the bus costs no more than this. */ const FRESH_MS = 3000;
const MOST = 5000;
/** Sessions with their actors, by the hash of the token, in this process. */ let ActorCache = class ActorCache {
    #byToken;
    get(tokenHash, now) {
        const found = this.#byToken.get(tokenHash);
        if (!found) return undefined;
        if (now >= found.loadedAt && now - found.loadedAt < FRESH_MS) return found.session;
        this.#byToken.delete(tokenHash);
        return undefined;
    }
    set(tokenHash, session, now, epoch) {
        if (epoch !== this.epoch) return;
        const oldest = this.#byToken.size >= MOST ? this.#byToken.keys().next().value : undefined;
        if (oldest !== undefined) this.#byToken.delete(oldest);
        this.#byToken.set(tokenHash, {
            session,
            loadedAt: now
        });
    }
    forgetUser(userId) {
        this.epoch += 1;
        for (const [token, { session }] of this.#byToken){
            if (session.actor.userId === userId) this.#byToken.delete(token);
        }
    }
    constructor(){
        this.#byToken = new Map();
        /** Grows with each revocation: what was read before one must not be stored after it. */ this.epoch = 0;
    }
};
const caches = new WeakMap();
/** The cache of a process; listens to the bus from its first use on. */ export function actorCache(app) {
    const known = caches.get(app);
    if (known) return known;
    const cache = new ActorCache();
    caches.set(app, cache);
    app.bus.subscribe((event)=>{
        if (event.type === 'session') cache.forgetUser(event.userId);
    });
    return cache;
}
/** Drops what this process remembers of a user's rights, at once. */ export function forgetUser(app, userId) {
    caches.get(app)?.forgetUser(userId);
}

//# sourceMappingURL=actor-cache.js.map