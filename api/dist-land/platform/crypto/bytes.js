import { timingSafeEqual } from 'node:crypto';
import { CryptoError } from "./errors.js";
/** The bytes behind `data`, without copying when it already is bytes. */ export function toBuffer(data) {
    if (typeof data === 'string') return Buffer.from(data, 'utf8');
    return Buffer.isBuffer(data) ? data : Buffer.from(data.buffer, data.byteOffset, data.byteLength);
}
/** Hex text to bytes. Node's own decoder stops silently at the first wrong digit; this one refuses (E-CR-10). */ export function fromHex(hex) {
    if (hex.length % 2 !== 0 || !/^[0-9a-f]*$/i.test(hex)) throw new CryptoError('E-CR-10', 'not hexadecimal');
    return Buffer.from(hex, 'hex');
}
/** Unpadded base64url text to bytes; only the canonical spelling is accepted, else E-CR-10. */ export function fromBase64Url(text) {
    const bytes = Buffer.from(text, 'base64url');
    if (bytes.toString('base64url') !== text) throw new CryptoError('E-CR-10', 'not canonical base64url');
    return bytes;
}
/** Compares secrets in a time that depends on their length only. */ export function equalBytes(a, b) {
    const left = toBuffer(a);
    const right = toBuffer(b);
    return left.length === right.length && timingSafeEqual(left, right);
}
const STRICT_UTF8 = new TextDecoder('utf-8', {
    fatal: true,
    ignoreBOM: true
});
/** Decrypted bytes to text; bytes that are not UTF-8 are a damaged value (E-CR-12), never shown as «�». */ export function toText(bytes) {
    try {
        return STRICT_UTF8.decode(bytes);
    } catch (cause) {
        throw new CryptoError('E-CR-12', 'plaintext is not UTF-8', {
            cause
        });
    }
}

//# sourceMappingURL=bytes.js.map