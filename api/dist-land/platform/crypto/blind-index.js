import { normalise } from "./normalise.js";
import { hmacSm3Hex } from "./sm3.js";
/**
 * Blind index of a value: 64 hex digits that are equal for equal values and tell nothing else (41.6).
 * Null when nothing is left after normalising, so that empty values neither collide under a unique constraint
 * nor find each other. `version` names an older index key while a re-index runs.
 */ export function blindIndex(ring, field, value, version) {
    return blindIndexWith(ring.blindIndexKey(field.name, version).key, field, value);
}
/** {@link blindIndex} with a key in hand. */ export function blindIndexWith(key, { name, kind }, value) {
    const normalised = normalise(kind, value);
    return normalised === '' ? null : hmacSm3Hex(key, `v1|${name}|${normalised}`);
}

//# sourceMappingURL=blind-index.js.map