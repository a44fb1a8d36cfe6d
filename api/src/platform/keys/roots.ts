import type { CryptoProvider, KeyRef } from '../crypto/provider.ts';

/** Whatever wraps the keys of layer L1. */
export const MASTER = 'MK';

/** Provider of first versions that are derived of the master key: nothing of them is stored but what is known of them. */
export const DERIVED = 'derived';

const ZERO = Buffer.alloc(16);

/** First three bytes of the encrypted zero block (03 §41.4): of a counter that begins at zero the first block is just that. */
export async function checkValueOf(provider: CryptoProvider, ref: KeyRef): Promise<string> {
  return (await provider.sm4Encrypt(ref, 'CTR', ZERO, ZERO)).toString('hex', 0, 3);
}

/** The secret of which a key's working secrets are derived, made inside the provider of the key and of what it is for. */
export async function rootOf(provider: CryptoProvider, ref: KeyRef): Promise<Buffer> {
  return provider.hmacSm3(ref, Buffer.from(`root|${ref.keyId}`));
}
