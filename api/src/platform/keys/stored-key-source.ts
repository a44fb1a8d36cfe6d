import { CryptoError, formatKeyId, hkdfSm3, type KeySource, type SecretLabel } from '../crypto/index.ts';

/**
 * Working secrets of stored keys (03 §41.4). A key's root never leaves the provider in plain: what is held here is a secret that the provider derived of it, for one
 * system, in memory only; encryption, tags, indexes and pairs are kept apart by the purpose.
 */
export class StoredKeySource implements KeySource {
  readonly #owner: string;
  readonly #roots = new Map<string, Buffer>();
  readonly #beneath: KeySource | undefined;

  /** @param beneath what answers for versions that are not stored: the derived keys with which an installation began */
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

  /** Overwrites the working secret of a key that was destroyed. */
  forget(keyId: string): void {
    this.#roots.get(keyId)?.fill(0);
    this.#roots.delete(keyId);
  }

  /** @throws E-CR-11 for a version that is neither held nor derived */
  secret(label: SecretLabel, length: number): Buffer {
    const keyId = formatKeyId({ owner: this.#owner, subject: label.subject, version: label.version });
    const root = this.#roots.get(keyId);
    if (root) return hkdfSm3(root, this.#owner, `${label.subject}|${label.purpose}|${label.version}`, length);
    if (this.#beneath && label.version === 1) return this.#beneath.secret(label, length);
    throw new CryptoError('E-CR-11', keyId);
  }

  destroy(): void {
    for (const keyId of [...this.#roots.keys()]) this.forget(keyId);
    this.#beneath?.destroy();
  }
}
