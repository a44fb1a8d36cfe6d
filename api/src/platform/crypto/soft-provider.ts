import { randomBytes } from 'node:crypto';
import { CryptoError } from './errors.ts';
import type { CryptoProvider, KeyAttributes, KeyRef, ProviderInfo, Sm2KeyRef, Sm4Mode } from './provider.ts';
import { runSelfTest, type SelfTestResult } from './self-test.ts';
import { newSm2KeyPair, sm2Decrypt, sm2Encrypt, sm2Sign, sm2Verify } from './sm2.ts';
import { hkdfSm3, hmacSm3, sm3 } from './sm3.ts';
import {
  GCM_IV_BYTES,
  GCM_TAG_BYTES,
  newSm4Key,
  SM4_BLOCK_BYTES,
  sm4CbcDecrypt,
  sm4CbcEncrypt,
  sm4Ctr,
  sm4GcmDecrypt,
  sm4GcmEncrypt,
} from './sm4.ts';

const NOTHING = Buffer.alloc(0);

/**
 * The provider without a device: keys in this process's memory. Correct by the published vectors, yet no certified
 * product, and it says so; the assessment (GB/T 39786) asks for a device behind the same interface.
 */
export class SoftProvider implements CryptoProvider {
  readonly #keys = new Map<KeyRef, Buffer>();
  readonly #master: KeyRef | undefined;

  /** @param masterKey what the installation was started with; the key that wraps is derived of it, so that nothing else is ever wrapped by it */
  constructor(masterKey?: Uint8Array) {
    this.#master = masterKey && this.#keep('MK', 'SM4', hkdfSm3(masterKey, 'MK', 'WRAP', SM4_BLOCK_BYTES));
  }

  info(): ProviderInfo {
    return { id: 'soft', title: '软件密码模块（未经商用密码产品认证）', certified: false };
  }

  async selfTest(): Promise<SelfTestResult[]> {
    return runSelfTest();
  }

  async random(length: number): Promise<Buffer> {
    return randomBytes(length);
  }

  async sm3(data: Uint8Array): Promise<Buffer> {
    return sm3(data);
  }

  async hmacSm3(key: KeyRef, data: Uint8Array): Promise<Buffer> {
    return hmacSm3(this.#secret(key, 'SM4'), data);
  }

  async sm4Encrypt(key: KeyRef, mode: Sm4Mode, iv: Uint8Array, data: Uint8Array, aad = NOTHING): Promise<Buffer> {
    const secret = this.#secret(key, 'SM4');
    assertIv(mode, iv);
    switch (mode) {
      case 'CBC':
        return sm4CbcEncrypt(secret, iv, data);
      case 'CTR':
        return sm4Ctr(secret, iv, data);
      case 'GCM': {
        const { sealed, tag } = sm4GcmEncrypt(secret, iv, data, aad);
        return Buffer.concat([sealed, tag]);
      }
    }
  }

  async sm4Decrypt(key: KeyRef, mode: Sm4Mode, iv: Uint8Array, data: Uint8Array, aad = NOTHING): Promise<Buffer> {
    const secret = this.#secret(key, 'SM4');
    assertIv(mode, iv);
    switch (mode) {
      case 'CBC':
        return sm4CbcDecrypt(secret, iv, data);
      case 'CTR':
        return sm4Ctr(secret, iv, data);
      case 'GCM': {
        const box = Buffer.from(data);
        if (box.length < GCM_TAG_BYTES) throw new CryptoError('E-CR-10', 'SM4-GCM length');
        const end = box.length - GCM_TAG_BYTES;
        return sm4GcmDecrypt(secret, iv, { sealed: box.subarray(0, end), tag: box.subarray(end) }, aad);
      }
    }
  }

  async masterKey(): Promise<KeyRef> {
    if (!this.#master) throw new CryptoError('E-CR-11', 'MK');
    return this.#master;
  }

  async genSm4Key({ keyId }: KeyAttributes): Promise<KeyRef> {
    return this.#keep(keyId, 'SM4', newSm4Key());
  }

  async wrap(key: KeyRef, kek: KeyRef): Promise<Buffer> {
    const iv = randomBytes(GCM_IV_BYTES);
    const sealed = await this.sm4Encrypt(kek, 'GCM', iv, this.#secret(key, 'SM4'), Buffer.from(key.keyId));
    return Buffer.concat([iv, sealed]);
  }

  async unwrap({ keyId }: KeyAttributes, wrapped: Uint8Array, kek: KeyRef): Promise<KeyRef> {
    const [iv, box] = [wrapped.subarray(0, GCM_IV_BYTES), wrapped.subarray(GCM_IV_BYTES)];
    return this.#keep(keyId, 'SM4', await this.sm4Decrypt(kek, 'GCM', iv, box, Buffer.from(keyId)));
  }

  async genSm2({ keyId }: KeyAttributes): Promise<Sm2KeyRef> {
    const { privateKey, publicKey } = newSm2KeyPair();
    return { ref: this.#keep(keyId, 'SM2', Buffer.from(privateKey, 'hex')), publicKey };
  }

  async sm2Sign(key: KeyRef, message: Uint8Array, userId?: string): Promise<string> {
    return sm2Sign(message, this.#secret(key, 'SM2').toString('hex'), userId);
  }

  async sm2Verify(publicKey: string, message: Uint8Array, signature: string, userId?: string): Promise<boolean> {
    return sm2Verify(message, signature, publicKey, userId);
  }

  async sm2Encrypt(publicKey: string, data: Uint8Array): Promise<string> {
    return sm2Encrypt(data, publicKey);
  }

  async sm2Decrypt(key: KeyRef, ciphertext: string): Promise<Buffer> {
    return sm2Decrypt(ciphertext, this.#secret(key, 'SM2').toString('hex'));
  }

  async destroy(key: KeyRef): Promise<void> {
    this.#keys.get(key)?.fill(0);
    this.#keys.delete(key);
  }

  #keep(keyId: string, algorithm: KeyRef['algorithm'], secret: Buffer): KeyRef {
    const ref = Object.freeze({ keyId, algorithm });
    this.#keys.set(ref, secret);
    return ref;
  }

  #secret(key: KeyRef, algorithm: KeyRef['algorithm']): Buffer {
    const secret = this.#keys.get(key);
    if (!secret) throw new CryptoError('E-CR-11', key.keyId);
    if (key.algorithm !== algorithm) throw new CryptoError('E-CR-10', `${key.keyId} is no ${algorithm} key`);
    return secret;
  }
}

function assertIv(mode: Sm4Mode, iv: Uint8Array): void {
  if (iv.length !== (mode === 'GCM' ? GCM_IV_BYTES : SM4_BLOCK_BYTES))
    throw new CryptoError('E-CR-10', `SM4-${mode} IV`);
}
