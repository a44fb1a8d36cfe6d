const MOST_ANSWERS = 1000;
/** Longer answers are asked for again: memory belongs to the many. */ const MOST_ROWS = 200;
const caches = new WeakMap();
function keyOf(channel, limit, params) {
    return JSON.stringify([
        channel.id,
        channel.version,
        limit,
        Object.entries(params).sort()
    ]);
}
/** What a channel with `cacheSeconds` answered to the same question a moment ago, on this node. */ export function cachedAnswer(app, channel, limit, params) {
    if (channel.cacheSeconds === 0) return undefined;
    const kept = caches.get(app)?.get(keyOf(channel, limit, params));
    return kept && kept.until > app.clock.now().getTime() ? kept.answer : undefined;
}
export function cacheAnswer(app, channel, limit, params, answer) {
    if (channel.cacheSeconds === 0 || answer.rows.length > MOST_ROWS) return;
    const cache = caches.get(app) ?? new Map();
    caches.set(app, cache);
    const key = keyOf(channel, limit, params);
    cache.delete(key);
    const oldest = cache.size >= MOST_ANSWERS ? cache.keys().next().value : undefined;
    if (oldest !== undefined) cache.delete(oldest);
    cache.set(key, {
        answer,
        until: app.clock.now().getTime() + channel.cacheSeconds * 1000
    });
}

//# sourceMappingURL=answer-cache.js.map