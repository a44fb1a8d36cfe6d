import { CryptoError } from './errors.ts';
import type { KeySubject } from './key-names.ts';
import { hkdfSm3 } from './sm3.ts';

/** Which secret of a key is wanted; `purpose` keeps encryption, tags, indexes and key pairs apart. */
export interface SecretLabel {
  subject: KeySubject;
  purpose: string;
  version: number;
}

/** Where the ring gets its secrets from: derived here, or unwrapped from `key_store` by a {@link CryptoProvider} (`platform/keys`). */
export interface KeySource {
  secret(label: SecretLabel, length: number): Buffer;
  /** Overwrites what the source holds in memory. */
  destroy(): void;
}

export const MASTER_KEY_BYTES = 32;

/**
 * Derives every secret from one master key: HKDF-SM3 with the owning system as salt and `subject|purpose|version`
 * as label. No secret reveals another or the master key; two systems never share one.
 */
export class DerivedKeySource implements KeySource {
  readonly #masterKey: Buffer;
  readonly #owner: string;

  constructor(masterKey: Uint8Array, owner: string) {
    if (masterKey.length !== MASTER_KEY_BYTES) throw new CryptoError('E-CR-10', 'master key length');
    this.#masterKey = Buffer.from(masterKey);
    this.#owner = owner;
  }

  secret({ subject, purpose, version }: SecretLabel, length: number): Buffer {
    return hkdfSm3(this.#masterKey, this.#owner, `${subject}|${purpose}|${version}`, length);
  }

  destroy(): void {
    this.#masterKey.fill(0);
  }
}
