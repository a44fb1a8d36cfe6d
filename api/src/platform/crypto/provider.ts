import type { SelfTestResult } from './self-test.ts';

/** A key inside a provider. Only the provider can use it; the plain key never leaves. */
export interface KeyRef {
  readonly keyId: string;
  readonly algorithm: 'SM4' | 'SM2';
}

/** What a key is made with. */
export interface KeyAttributes {
  keyId: string;
}

/** A fresh pair: the private half stays behind `ref`, the public half (`04 ‖ x ‖ y`, hex) is for everyone. */
export interface Sm2KeyRef {
  ref: KeyRef;
  publicKey: string;
}

export type Sm4Mode = 'CBC' | 'CTR' | 'GCM';

export interface ProviderInfo {
  /** Stable id, recorded with every key. */
  id: string;
  /** Name for the 密钥管理 page. */
  title: string;
  /** Whether it is a certified cryptographic product (商用密码产品认证); software is not. */
  certified: boolean;
}

/**
 * The boundary to a cryptographic device (41.11). Asynchronous throughout, because a device answers over a wire.
 * Errors: E-CR-11 unknown or destroyed key, E-CR-10 malformed input or a key of the wrong kind, E-CR-12 integrity.
 * GCM results are `CT ‖ TAG16`; the IV is the caller's: 16 bytes for CBC and CTR, 12 for GCM.
 */
export interface CryptoProvider {
  info(): ProviderInfo;
  selfTest(): Promise<SelfTestResult[]>;
  random(length: number): Promise<Buffer>;
  sm3(data: Uint8Array): Promise<Buffer>;
  hmacSm3(key: KeyRef, data: Uint8Array): Promise<Buffer>;
  sm4Encrypt(key: KeyRef, mode: Sm4Mode, iv: Uint8Array, data: Uint8Array, aad?: Uint8Array): Promise<Buffer>;
  sm4Decrypt(key: KeyRef, mode: Sm4Mode, iv: Uint8Array, data: Uint8Array, aad?: Uint8Array): Promise<Buffer>;
  /** The key of layer L0, which wraps the KEKs: a device has its own, software the one that it was started with. E-CR-11 without any. */
  masterKey(): Promise<KeyRef>;
  genSm4Key(attributes: KeyAttributes): Promise<KeyRef>;
  /** An SM4 key under a key-encryption key, bound to its key id; what `key_store` holds. */
  wrap(key: KeyRef, kek: KeyRef): Promise<Buffer>;
  unwrap(attributes: KeyAttributes, wrapped: Uint8Array, kek: KeyRef): Promise<KeyRef>;
  genSm2(attributes: KeyAttributes): Promise<Sm2KeyRef>;
  /** DER hex over the message with the user id. */
  sm2Sign(key: KeyRef, message: Uint8Array, userId?: string): Promise<string>;
  sm2Verify(publicKey: string, message: Uint8Array, signature: string, userId?: string): Promise<boolean>;
  /** SM2Cipher as hex. */
  sm2Encrypt(publicKey: string, data: Uint8Array): Promise<string>;
  sm2Decrypt(key: KeyRef, ciphertext: string): Promise<Buffer>;
  destroy(key: KeyRef): Promise<void>;
}
