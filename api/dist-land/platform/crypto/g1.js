import { randomBytes } from 'node:crypto';
import { equalBytes } from "./bytes.js";
import { CryptoError } from "./errors.js";
import { hmacSm3 } from "./sm3.js";
import { SM4_BLOCK_BYTES, sm4CbcDecrypt, sm4CbcEncrypt } from "./sm4.js";
/*
 * Suite g1 of 41.5: SM4-CBC with PKCS#7 and a random IV, then HMAC-SM3 over AAD ‖ 0x00 ‖ IV ‖ CT (encrypt-then-MAC).
 * Everything native, about 16 µs for an ID number.
 */ export const G1_TAG_BYTES = 32;
/** Seals `plain` as `IV16 ‖ CT ‖ TAG32`. `iv` is random; it is a parameter only for published vectors. */ export function sealG1(keys, aad, plain, iv = randomBytes(16)) {
    const sealed = sm4CbcEncrypt(keys.dek, iv, plain);
    return Buffer.concat([
        iv,
        sealed,
        tagOf(keys, aad, iv, sealed)
    ]);
}
/** Opens {@link sealG1}. The tag is compared before anything is decrypted; a difference is E-CR-12, a wrong length E-CR-10. */ export function openG1(keys, aad, box) {
    const length = box.length - SM4_BLOCK_BYTES - G1_TAG_BYTES;
    if (length < SM4_BLOCK_BYTES || length % SM4_BLOCK_BYTES !== 0) throw new CryptoError('E-CR-10', 'g1 length');
    const iv = box.subarray(0, SM4_BLOCK_BYTES);
    const sealed = box.subarray(SM4_BLOCK_BYTES, SM4_BLOCK_BYTES + length);
    if (!equalBytes(tagOf(keys, aad, iv, sealed), box.subarray(SM4_BLOCK_BYTES + length))) {
        throw new CryptoError('E-CR-12', 'g1 tag');
    }
    return sm4CbcDecrypt(keys.dek, iv, sealed);
}
function tagOf(keys, aad, iv, sealed) {
    return hmacSm3(keys.mack, aad, Buffer.of(0), iv, sealed);
}

//# sourceMappingURL=g1.js.map