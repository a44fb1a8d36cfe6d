import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { sm4 as softSm4 } from 'sm-crypto-v2';
import { CryptoError } from './errors.ts';
import { preparedKey } from './prepared-key.ts';

/** SM4 works on 16-byte blocks with 16-byte keys (GB/T 32907). */
export const SM4_BLOCK_BYTES = 16;
/** Lengths that suite g2 (SM4-GCM) uses. */
export const GCM_IV_BYTES = 12;
export const GCM_TAG_BYTES = 16;

/** A fresh random SM4 key. */
export function newSm4Key(): Buffer {
  return randomBytes(SM4_BLOCK_BYTES);
}

/** SM4-CBC with PKCS#7 padding. Gives secrecy only: whoever stores the result adds a tag over it. */
export function sm4CbcEncrypt(key: Uint8Array, iv: Uint8Array, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('sm4-cbc', preparedKey(key), iv);
  return Buffer.concat([cipher.update(plain), cipher.final()]);
}

/** Reverse of {@link sm4CbcEncrypt}. Check the tag first: padding errors must never become an oracle. E-CR-12 on bad padding. */
export function sm4CbcDecrypt(key: Uint8Array, iv: Uint8Array, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv('sm4-cbc', preparedKey(key), iv);
  try {
    return Buffer.concat([decipher.update(sealed), decipher.final()]);
  } catch (cause) {
    throw new CryptoError('E-CR-12', 'SM4-CBC padding', { cause });
  }
}

/** A running SM4-CTR key stream; the same call encrypts and decrypts. */
export function sm4CtrStream(key: Uint8Array, counter: Uint8Array): { update(chunk: Uint8Array): Buffer } {
  return createCipheriv('sm4-ctr', key, counter);
}

/** SM4-CTR of one piece of data; its own reverse. */
export function sm4Ctr(key: Uint8Array, counter: Uint8Array, data: Uint8Array): Buffer {
  return createCipheriv('sm4-ctr', key, counter).update(data);
}

/** One block of SM4-ECB without padding: check values of keys and test vectors, never data. */
export function sm4EcbBlock(key: Uint8Array, block: Uint8Array): Buffer {
  return createCipheriv('sm4-ecb', key, null).setAutoPadding(false).update(block);
}

/** Blocks that are encrypted in one go. */
const ROUNDS_AT_ONCE = 10_000;

/**
 * A block encrypted, the result encrypted again, so many times over: the published vector of a million rounds. CBC over zeros is just that, each
 * block the encryption of the one before, and takes a sixth of what a million calls do.
 */
export function sm4Repeated(key: Uint8Array, block: Uint8Array, rounds: number): Buffer {
  const cipher = createCipheriv('sm4-cbc', key, block).setAutoPadding(false);
  let last = Buffer.from(block);
  for (let left = rounds; left > 0; left -= ROUNDS_AT_ONCE) {
    const zeros = Buffer.alloc(Math.min(left, ROUNDS_AT_ONCE) * SM4_BLOCK_BYTES);
    last = cipher.update(zeros).subarray(-SM4_BLOCK_BYTES);
  }
  return last;
}

export interface GcmSealed {
  sealed: Buffer;
  tag: Buffer;
}

/**
 * SM4-GCM (RFC 8998). OpenSSL as bundled with Node has no such cipher, hence the package.
 * The package's loop costs about 45 µs for a short value: envelopes, not bulk data.
 */
export function sm4GcmEncrypt(key: Uint8Array, iv: Uint8Array, plain: Uint8Array, aad: Uint8Array): GcmSealed {
  assertGcmInput(key, iv);
  const { output, tag } = softSm4.encrypt(plain, key, {
    mode: 'gcm',
    iv,
    associatedData: aad,
    outputTag: true,
    output: 'array',
  });
  if (!tag) throw new CryptoError('E-CR-12', 'SM4-GCM gave no tag');
  return { sealed: Buffer.from(output), tag: Buffer.from(tag) };
}

/** Reverse of {@link sm4GcmEncrypt}; a wrong tag, key, IV or AAD is E-CR-12. */
export function sm4GcmDecrypt(key: Uint8Array, iv: Uint8Array, { sealed, tag }: GcmSealed, aad: Uint8Array): Buffer {
  assertGcmInput(key, iv);
  // The package skips the check without a tag and compares only the bytes a short one has.
  if (tag.length !== GCM_TAG_BYTES) throw new CryptoError('E-CR-10', 'SM4-GCM tag length');
  try {
    return Buffer.from(softSm4.decrypt(sealed, key, { mode: 'gcm', iv, associatedData: aad, tag, output: 'array' }));
  } catch (cause) {
    throw new CryptoError('E-CR-12', 'SM4-GCM tag', { cause });
  }
}

function assertGcmInput(key: Uint8Array, iv: Uint8Array): void {
  // The package does not look at the key's length in this mode.
  if (key.length !== SM4_BLOCK_BYTES) throw new CryptoError('E-CR-10', 'SM4 key length');
  if (iv.length !== GCM_IV_BYTES) throw new CryptoError('E-CR-10', 'SM4-GCM IV length');
}
