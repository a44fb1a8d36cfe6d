import { sm2 } from 'sm-crypto-v2';
import { utf8 } from './bytes.ts';

const C1C3C2 = 1;
/** User id that both sides take when none is agreed (GM/T 0009-2012, clause 10). */
const USER_ID = '1234567812345678';

/** Lower-case hex: the scalar, and the point as `04 ‖ x ‖ y`. */
export interface Sm2KeyPair {
  privateKey: string;
  publicKey: string;
}

export function newSm2KeyPair(): Sm2KeyPair {
  return sm2.generateKeyPairHex();
}

export function publicKeyOf(privateKey: string): string {
  return sm2.getPublicKeyFromPrivateKey(privateKey);
}

/** SM2 signature, DER hex. */
export function sm2Sign(message: Uint8Array, { privateKey, publicKey }: Sm2KeyPair): string {
  return sm2.doSignature(message, privateKey, { hash: true, der: true, userId: USER_ID, publicKey });
}

/**
 * A password for the server's eyes only (41.9): SM2Cipher as hex under the server's public key, inside TLS.
 * Throws for an empty password and for a public key that is no point of the curve.
 */
export function encryptPassword(password: string, serverPublicKey: string): string {
  if (password === '') throw new RangeError('请输入密码');
  return sm2.doEncrypt(utf8(password), serverPublicKey, C1C3C2, { asn1: true });
}
