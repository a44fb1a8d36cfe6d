import { randomBytes } from 'node:crypto';
import { CryptoError, GCM_IV_BYTES, newSm4Key, sm2Decrypt, sm2Encrypt, sm4GcmDecrypt, sm4GcmEncrypt } from "../../crypto/index.js";
export function sealBody(body, messageId, publicKey) {
    const key = newSm4Key();
    const iv = randomBytes(GCM_IV_BYTES);
    const { sealed, tag } = sm4GcmEncrypt(key, iv, Buffer.from(JSON.stringify(body)), Buffer.from(messageId));
    return {
        wrappedKey: sm2Encrypt(key, publicKey),
        iv: iv.toString('base64'),
        cipher: sealed.toString('base64'),
        tag: tag.toString('base64')
    };
}
/** The reverse of {@link sealBody}; a CryptoError when it was not sealed for us or not for this message. */ export function openBody(sealed, messageId, keys) {
    const key = sm2Decrypt(sealed.wrappedKey, keys.privateKey);
    const box = {
        sealed: Buffer.from(sealed.cipher, 'base64'),
        tag: Buffer.from(sealed.tag, 'base64')
    };
    const plain = sm4GcmDecrypt(key, Buffer.from(sealed.iv, 'base64'), box, Buffer.from(messageId));
    try {
        return JSON.parse(plain.toString('utf8'));
    } catch (cause) {
        throw new CryptoError('E-CR-12', 'sealed body is not JSON', {
            cause
        });
    }
}

//# sourceMappingURL=sealed-body.js.map