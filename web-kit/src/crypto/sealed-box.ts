import { sm4 } from 'sm-crypto-v2';
import { concat, randomBytes, utf8 } from './bytes.ts';
import { hmacSm3 } from './pbkdf2.ts';

const IV_BYTES = 16;
const TAG_BYTES = 32;

export interface BoxKeys {
  dek: Uint8Array;
  mack: Uint8Array;
}

/** Seals as the API's suite g1 does: `IV16 ‖ SM4-CBC ‖ HMAC-SM3(AAD ‖ 00 ‖ IV ‖ CT)`. */
export function seal({ dek, mack }: BoxKeys, aad: string, plain: Uint8Array): Uint8Array {
  const iv = randomBytes(IV_BYTES);
  const cipher = sm4.encrypt(plain, dek, { mode: 'cbc', iv, output: 'array' });
  return concat(iv, cipher, tagOf(mack, aad, iv, cipher));
}

/** Opens {@link seal}; undefined when keys, AAD or box differ by a bit. The tag is checked before anything is decrypted. */
export function open({ dek, mack }: BoxKeys, aad: string, box: Uint8Array): Uint8Array | undefined {
  const end = box.length - TAG_BYTES;
  if (end < 2 * IV_BYTES || end % IV_BYTES !== 0) return undefined;
  const iv = box.subarray(0, IV_BYTES);
  const cipher = box.subarray(IV_BYTES, end);
  if (!equal(tagOf(mack, aad, iv, cipher), box.subarray(end))) return undefined;
  return sm4.decrypt(cipher, dek, { mode: 'cbc', iv, output: 'array' });
}

function tagOf(mack: Uint8Array, aad: string, iv: Uint8Array, cipher: Uint8Array): Uint8Array {
  return hmacSm3(mack, concat(utf8(aad), Uint8Array.of(0), iv, cipher));
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length;
  for (let at = 0; at < a.length; at++) difference |= (a[at] ?? 0) ^ (b[at] ?? 0);
  return difference === 0;
}
