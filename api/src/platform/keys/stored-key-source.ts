import { CryptoError, formatKeyId, hkdfSm3, type KeySource, type SecretLabel } from '../crypto/index.ts';

/**
 * Working secrets of stored keys (03 §41.4). A key's root never leaves the provider in plain: what is held here is a secret that the provider derived of it, for one
 * system, in memory only; encryption, tags, indexes and pairs are kept apart by the purpose.
 */
export class StoredKeySource implements KeySource {
  readonly #owner: string;
  readonly #roots = new Map<string, Buffer>();
  readonly #beneath: KeySource | undefined;
  /** Undefined while nothing is stored: then every first version is derived. */
  #derived: ReadonlySet<string> | undefined;

  /** @param beneath what answers for first versions that are derived of the master key: those of an installation that is older than its key store */
  constructor(owner: string, beneath?: KeySource) {
    this.#owner = owner;
    this.#beneath = beneath;
  }

  /** Holds the working secret of a key; a key does not change, so that one that is held stays. */
  hold(keyId: string, root: Buffer): void {
    if (!this.#roots.has(keyId)) this.#roots.set(keyId, root);
  }

  holds(keyId: string): boolean {
    return this.#roots.has(keyId);
  }

  /** The keys that are held. */
  held(): string[] {
    return [...this.#roots.keys()];
  }

  /** Overwrites the working secret of a key that was destroyed. */
  forget(keyId: string): void {
    this.#roots.get(keyId)?.fill(0);
    this.#roots.delete(keyId);
  }

  /** Of the keys that are not held these alone are derived: one whose row was changed is missing, and never replaced by another. */
  derive(keyIds: ReadonlySet<string> | undefined): void {
    this.#derived = keyIds;
  }

  /** @throws E-CR-11 for a version that is neither held nor derived */
  secret(label: SecretLabel, length: number): Buffer {
    // What tells one master key from another is of that key alone.
    if (label.purpose === 'CHECK' && this.#beneath) return this.#beneath.secret(label, length);
    const keyId = formatKeyId({ owner: this.#owner, subject: label.subject, version: label.version });
    const root = this.#roots.get(keyId);
    if (root) return hkdfSm3(root, this.#owner, `${label.subject}|${label.purpose}|${label.version}`, length);
    const derived = this.#derived?.has(keyId) ?? label.version === 1;
    if (this.#beneath && derived) return this.#beneath.secret(label, length);
    throw new CryptoError('E-CR-11', keyId);
  }

  destroy(): void {
    for (const keyId of [...this.#roots.keys()]) this.forget(keyId);
    this.#beneath?.destroy();
  }
}
