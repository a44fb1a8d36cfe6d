import { randomBytes } from 'node:crypto';
import { CryptoError } from "./errors.js";
import { runSelfTest } from "./self-test.js";
import { newSm2KeyPair, sm2Decrypt, sm2Encrypt, sm2Sign, sm2Verify } from "./sm2.js";
import { hmacSm3, sm3 } from "./sm3.js";
import { GCM_IV_BYTES, GCM_TAG_BYTES, newSm4Key, SM4_BLOCK_BYTES, sm4CbcDecrypt, sm4CbcEncrypt, sm4Ctr, sm4GcmDecrypt, sm4GcmEncrypt } from "./sm4.js";
const NOTHING = Buffer.alloc(0);
/**
 * The provider without a device: keys in this process's memory. Correct by the published vectors, yet no certified
 * product, and it says so; the assessment (GB/T 39786) asks for a device behind the same interface.
 */ export class SoftProvider {
    #keys;
    info() {
        return {
            id: 'soft',
            title: '软件密码模块（未经商用密码产品认证）',
            certified: false
        };
    }
    async selfTest() {
        return runSelfTest();
    }
    async random(length) {
        return randomBytes(length);
    }
    async sm3(data) {
        return sm3(data);
    }
    async hmacSm3(key, data) {
        return hmacSm3(this.#secret(key, 'SM4'), data);
    }
    async sm4Encrypt(key, mode, iv, data, aad = NOTHING) {
        const secret = this.#secret(key, 'SM4');
        assertIv(mode, iv);
        switch(mode){
            case 'CBC':
                return sm4CbcEncrypt(secret, iv, data);
            case 'CTR':
                return sm4Ctr(secret, iv, data);
            case 'GCM':
                {
                    const { sealed, tag } = sm4GcmEncrypt(secret, iv, data, aad);
                    return Buffer.concat([
                        sealed,
                        tag
                    ]);
                }
        }
    }
    async sm4Decrypt(key, mode, iv, data, aad = NOTHING) {
        const secret = this.#secret(key, 'SM4');
        assertIv(mode, iv);
        switch(mode){
            case 'CBC':
                return sm4CbcDecrypt(secret, iv, data);
            case 'CTR':
                return sm4Ctr(secret, iv, data);
            case 'GCM':
                {
                    const box = Buffer.from(data);
                    if (box.length < GCM_TAG_BYTES) throw new CryptoError('E-CR-10', 'SM4-GCM length');
                    const end = box.length - GCM_TAG_BYTES;
                    return sm4GcmDecrypt(secret, iv, {
                        sealed: box.subarray(0, end),
                        tag: box.subarray(end)
                    }, aad);
                }
        }
    }
    async genSm4Key({ keyId }) {
        return this.#keep(keyId, 'SM4', newSm4Key());
    }
    async wrap(key, kek) {
        const iv = randomBytes(GCM_IV_BYTES);
        const sealed = await this.sm4Encrypt(kek, 'GCM', iv, this.#secret(key, 'SM4'), Buffer.from(key.keyId));
        return Buffer.concat([
            iv,
            sealed
        ]);
    }
    async unwrap({ keyId }, wrapped, kek) {
        const [iv, box] = [
            wrapped.subarray(0, GCM_IV_BYTES),
            wrapped.subarray(GCM_IV_BYTES)
        ];
        return this.#keep(keyId, 'SM4', await this.sm4Decrypt(kek, 'GCM', iv, box, Buffer.from(keyId)));
    }
    async genSm2({ keyId }) {
        const { privateKey, publicKey } = newSm2KeyPair();
        return {
            ref: this.#keep(keyId, 'SM2', Buffer.from(privateKey, 'hex')),
            publicKey
        };
    }
    async sm2Sign(key, message, userId) {
        return sm2Sign(message, this.#secret(key, 'SM2').toString('hex'), userId);
    }
    async sm2Verify(publicKey, message, signature, userId) {
        return sm2Verify(message, signature, publicKey, userId);
    }
    async sm2Encrypt(publicKey, data) {
        return sm2Encrypt(data, publicKey);
    }
    async sm2Decrypt(key, ciphertext) {
        return sm2Decrypt(ciphertext, this.#secret(key, 'SM2').toString('hex'));
    }
    async destroy(key) {
        this.#keys.get(key)?.fill(0);
        this.#keys.delete(key);
    }
    #keep(keyId, algorithm, secret) {
        const ref = Object.freeze({
            keyId,
            algorithm
        });
        this.#keys.set(ref, secret);
        return ref;
    }
    #secret(key, algorithm) {
        const secret = this.#keys.get(key);
        if (!secret) throw new CryptoError('E-CR-11', key.keyId);
        if (key.algorithm !== algorithm) throw new CryptoError('E-CR-10', `${key.keyId} is no ${algorithm} key`);
        return secret;
    }
    constructor(){
        this.#keys = new Map();
    }
}
function assertIv(mode, iv) {
    if (iv.length !== (mode === 'GCM' ? GCM_IV_BYTES : SM4_BLOCK_BYTES)) throw new CryptoError('E-CR-10', `SM4-${mode} IV`);
}

//# sourceMappingURL=soft-provider.js.map