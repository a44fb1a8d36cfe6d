import { equalBytes } from "./bytes.js";
import { canonicalJson } from "./canonical-json.js";
import { CryptoError } from "./errors.js";
import { parseKeyId } from "./key-names.js";
import { hmacSm3 } from "./sm3.js";
/** Columns that are not part of what the code protects (41.7). */ const OUTSIDE = new Set([
    'rowMac',
    'rowVersion'
]);
/**
 * Integrity code of an important row: `<keyId>.<64 hex>`, HMAC-SM3 over the table's name and the row's canonical form
 * (keys sorted, numbers as text, null explicit, without `rowMac` and `rowVersion`).
 */ export function rowMac(ring, table, row) {
    const { keyId, key } = ring.rowMacKey();
    return `${keyId}.${macOf(key, table, row)}`;
}
/** Whether a row is still as it was when its code was made. A code that is none is a broken row: false. */ export function verifyRowMac(ring, table, row, mac) {
    const [keyId = '', digits = ''] = mac.split('.');
    try {
        const { owner, subject, version } = parseKeyId(keyId);
        if (owner !== ring.owner || subject !== 'ROW') return false;
        return equalBytes(macOf(ring.rowMacKey(version).key, table, row), digits);
    } catch (error) {
        if (error instanceof CryptoError) return false;
        throw error;
    }
}
function macOf(key, table, row) {
    const kept = Object.entries(row).filter(([column])=>!OUTSIDE.has(column));
    // The table's name keeps a row from being replayed in a table of the same shape.
    return hmacSm3(key, table, Buffer.of(0), canonicalJson(Object.fromEntries(kept), 'text')).toString('hex');
}

//# sourceMappingURL=row-mac.js.map