import { CryptoError } from './errors.ts';
import type { KeyRing, NamedKeyPair } from './key-ring.ts';
import { sm2Decrypt } from './sm2.ts';

/**
 * The pair of a ring that something was encrypted to: the active one, or one before it, whose public half somebody took before it was rotated (03 §41.4). Where none
 * fits it is the active one, with which the caller finds that out.
 *
 * @param cipher SM2 ciphertext, ASN.1, hex
 */
export function pairThatOpens(ring: KeyRing, cipher: string): NamedKeyPair {
  const [active, ...before] = ring.encryptionPairs();
  if (!active) return ring.encryptionPair();
  if (before.length === 0) return active;
  return [active, ...before].find(({ privateKey }) => opens(cipher, privateKey)) ?? active;
}

function opens(cipher: string, privateKey: string): boolean {
  try {
    sm2Decrypt(cipher, privateKey);
    return true;
  } catch (error) {
    if (error instanceof CryptoError) return false;
    throw error;
  }
}
