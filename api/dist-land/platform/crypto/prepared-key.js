import { createSecretKey } from 'node:crypto';
/** Making a key ready costs more than a short MAC or cipher; keys are few, live long, and are never written into. */ const prepared = new WeakMap();
/** The key as OpenSSL wants it, made once as long as its bytes are held. */ export function preparedKey(key) {
    const known = prepared.get(key);
    if (known) return known;
    const made = createSecretKey(key);
    prepared.set(key, made);
    return made;
}

//# sourceMappingURL=prepared-key.js.map