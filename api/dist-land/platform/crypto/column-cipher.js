import { fromBase64Url, toText } from "./bytes.js";
import { CryptoError } from "./errors.js";
import { openG1, sealG1 } from "./g1.js";
/** Longest plaintext of a column in bytes (41.14). */ export const LONGEST_VALUE_BYTES = 64 * 1024;
const ENVELOPE = /^g1\.([A-Z0-9]+-[A-Z]+-v\d+)\.([\w-]+)$/;
/**
 * Encrypts one value for one cell: `g1.<keyId>.<base64url(IV16 ‖ CT ‖ TAG32)>` (41.5).
 * An 18-digit ID number gives about 120 characters: VARCHAR(200). The empty text is a value like any other;
 * null is not and stays null in the column. Longer than 64 KiB: E-CR-10.
 */ export function encryptColumn(ring, dataClass, cell, value) {
    const plain = Buffer.from(value, 'utf8');
    if (plain.length > LONGEST_VALUE_BYTES) throw new CryptoError('E-CR-10', `value of ${plain.length} bytes`);
    const keys = ring.sealKeys(dataClass);
    return `g1.${keys.keyId}.${sealG1(keys, additionalData(cell), plain).toString('base64url')}`;
}
/**
 * Opens what {@link encryptColumn} made for the same cell, whichever key version wrote it.
 * E-CR-10 not an envelope, E-CR-11 unknown key, E-CR-05 revoked key, E-CR-12 altered or moved: show 「数据异常」.
 */ export function decryptColumn(ring, cell, envelope) {
    const [, keyId, body] = ENVELOPE.exec(envelope) ?? [];
    if (!keyId || !body) throw new CryptoError('E-CR-10', `${cell.table}.${cell.column}`);
    return toText(openG1(ring.openKeys(keyId), additionalData(cell), fromBase64Url(body)));
}
/** Whether a stored text is an envelope already, so that a migration started again skips it. */ export function isEnvelope(stored) {
    return ENVELOPE.test(stored);
}
/** Whether an envelope was written with another key than today's: the rewrap job's question. */ export function needsRewrap(ring, dataClass, envelope) {
    return ENVELOPE.exec(envelope)?.[1] !== ring.activeKeyId(dataClass);
}
function additionalData({ table, column, rowId, schemaVersion = 1 }) {
    const parts = [
        table,
        column,
        rowId
    ];
    // With a separator inside, two cells could share one address.
    if (parts.some((part)=>part === '' || part.includes('|'))) throw new TypeError(`no cell address: ${table}.${column}`);
    return [
        ...parts,
        schemaVersion
    ].join('|');
}

//# sourceMappingURL=column-cipher.js.map