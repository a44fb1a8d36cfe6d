import { CryptoError } from './errors.ts';
import { type DataClass, formatKeyId, isDataClass, type KeySubject, parseKeyId } from './key-names.ts';
import { DerivedKeySource, type KeySource } from './key-source.ts';
import { type Sm2KeyPair, sm2KeyPairOf } from './sm2.ts';
import { hmacSm3 } from './sm3.ts';
import { sm4EcbBlock } from './sm4.ts';

/** The two secrets behind one key id: SM4 key (16 bytes) and HMAC-SM3 key (32 bytes). They rotate together. */
export interface SealKeys {
  keyId: string;
  dek: Buffer;
  mack: Buffer;
}

export interface MacKey {
  keyId: string;
  key: Buffer;
}

export interface NamedKeyPair extends Sm2KeyPair {
  keyId: string;
}

/** Which keys of a ring stand how. */
export interface KeyStanding {
  /** Version that new data is written with, per subject; 1 where nothing is said, 0 where none is active. Lower ones stay readable. */
  activeVersions?: Partial<Record<KeySubject, number>>;
  /** Highest version that may be read, where that is not the active one: none is active any more, or the next one is made already. */
  readableVersions?: Partial<Record<KeySubject, number>>;
  /** Ids of keys in state 泄露 or 销毁: neither written nor read with any more. */
  revoked?: readonly string[];
}

/** Two index keys at once, from the start of a re-index to some minutes behind its switch (03 §41.6). */
interface IndexMove {
  from: number;
  to: number;
  /** Takes what a value is called under both, before anything is asked or written with it. */
  take(prior: string, next: string): void;
}

export interface KeyRingOptions extends KeyStanding {
  /** System that owns the keys; the platform itself is client 12, `YJS`. */
  owner?: string;
}

/**
 * The working keys of one system (41.4). Writing takes the active version, reading takes the version named in the data:
 * lower versions are 停用(只解密), higher ones are not yet known.
 */
export class KeyRing {
  readonly owner: string;
  readonly #source: KeySource;
  #activeVersions: Partial<Record<KeySubject, number>> = {};
  #readableVersions: Partial<Record<KeySubject, number>> = {};
  #revoked: ReadonlySet<string> = new Set();
  #seek: ((keyId: string) => boolean) | undefined;
  #refuse: (() => never) | undefined;
  #destroyed = false;
  #moving: ReadonlySet<string> | undefined;
  #move: IndexMove | undefined;
  readonly #secrets = new Map<string, Buffer>();
  readonly #pairs = new Map<string, NamedKeyPair>();

  constructor(source: KeySource, { owner = 'YJS', ...standing }: KeyRingOptions = {}) {
    this.owner = owner;
    this.#source = source;
    this.stand(standing);
  }

  /** From now on the keys stand so: for the ring that lives as long as its process, whose keys are rotated meanwhile. */
  stand({ activeVersions = {}, readableVersions = {}, revoked = [] }: KeyStanding): void {
    this.#activeVersions = { ...activeVersions };
    this.#readableVersions = { ...readableVersions };
    this.#revoked = new Set(revoked);
    // The source may answer otherwise by now: stored keys have taken the place of derived ones.
    this.#secrets.clear();
    this.#pairs.clear();
  }

  /** From now on keys of data are refused so, to write and to read with; with nothing said they are given again. Codes of rows and pairs are not concerned. */
  suspend(refuse: (() => never) | undefined): void {
    this.#refuse = refuse;
  }

  /** From now on these fields alone follow the active index key; every other one stays with the first (ADR 0046). Without it all of them follow. */
  moveFields(fields: ReadonlySet<string>): void {
    this.#moving = fields;
  }

  /** From now on indexes of fields that follow are made with both keys; with nothing said, with the active one. */
  moveIndexes(move: IndexMove | undefined): void {
    this.#move = move;
  }

  /** The re-index under way, where it concerns the field. */
  indexMove(field: string): IndexMove | undefined {
    return this.#move && this.#follows(field) ? this.#move : undefined;
  }

  get suspended(): boolean {
    return this.#refuse !== undefined;
  }

  /** What is asked once when something names a version that the ring does not know: whether it is known now, to this ring as well. */
  seekWith(seek: (keyId: string) => boolean): void {
    this.#seek = seek;
  }

  /** A ring whose keys are all derived from `masterKey` (32 bytes, from `CRYPTO_MASTER_KEY`). */
  static fromMaster(masterKey: Uint8Array, options: KeyRingOptions = {}): KeyRing {
    return new KeyRing(new DerivedKeySource(masterKey, options.owner ?? 'YJS'), options);
  }

  activeVersion(subject: KeySubject): number {
    return this.#activeVersions[subject] ?? 1;
  }

  activeKeyId(subject: KeySubject): string {
    return formatKeyId({ owner: this.owner, subject, version: this.activeVersion(subject) });
  }

  /** Keys to write with. Naming a version that is not the active one is refused with E-CR-05 (AC41-4). */
  sealKeys(dataClass: DataClass, version = this.activeVersion(dataClass)): SealKeys {
    if (version !== this.activeVersion(dataClass)) throw new CryptoError('E-CR-05', `${dataClass} v${version}`);
    return this.#sealKeys(dataClass, version);
  }

  /** Keys to read data with that names `keyId`. E-CR-10 no key id, E-CR-11 not of this ring, E-CR-05 revoked. */
  openKeys(keyId: string): SealKeys {
    const { owner, subject, version } = parseKeyId(keyId);
    if (owner !== this.owner || !isDataClass(subject)) throw new CryptoError('E-CR-11', keyId);
    return this.#sealKeys(subject, version);
  }

  /** Key of the row codes (41.7): the active one, or the version that a stored code names. */
  rowMacKey(version = this.activeVersion('ROW')): MacKey {
    return this.#macKey('ROW', 'MACK', version);
  }

  /** Key of the blind index of `field` (41.6), such as `person.id_no`; every field has its own. */
  blindIndexKey(field: string, version = this.#indexVersion(field)): MacKey {
    return this.#macKey('INDEX', `BIK|${field}`, version);
  }

  /** The platform's SM2 pair for signatures on messages, archives and log anchors. */
  signingPair(version = this.activeVersion('SIGN')): NamedKeyPair {
    return this.#pair('SIGN', version);
  }

  /** The platform's SM2 pair that others encrypt to: passwords from browsers, envelopes from other systems. */
  encryptionPair(version = this.activeVersion('ENVELOPE')): NamedKeyPair {
    return this.#pair('ENVELOPE', version);
  }

  /** The pairs that something may still have been encrypted to: the active one first, then those before it, of late ones first. */
  encryptionPairs(): NamedKeyPair[] {
    const active = this.activeVersion('ENVELOPE');
    const versions = Array.from({ length: Math.max(active, this.#readableVersions.ENVELOPE ?? 0) }, (_, at) => at + 1);
    return versions
      .filter((version) => !this.#revoked.has(formatKeyId({ owner: this.owner, subject: 'ENVELOPE', version })))
      .sort((one, other) => Number(other === active) - Number(one === active) || other - one)
      .map((version) => this.encryptionPair(version));
  }

  /** The same value for the same master key, another one for any other, and nothing that helps to find it: hex. */
  checkValue(): string {
    return hmacSm3(this.#secret('ROW', 'CHECK', 1, 32), 'master key').toString('hex');
  }

  /** Overwrites every secret in memory; the ring is unusable afterwards. For shutdown, when nothing uses it any more. */
  destroy(): void {
    this.#destroyed = true;
    for (const secret of this.#secrets.values()) secret.fill(0);
    this.#secrets.clear();
    this.#pairs.clear();
    this.#source.destroy();
  }

  #follows(field: string): boolean {
    return this.#moving?.has(field) ?? true;
  }

  #indexVersion(field: string): number {
    const active = this.activeVersion('INDEX');
    return active > 0 && !this.#follows(field) ? FIRST : active;
  }

  #sealKeys(subject: DataClass, version: number): SealKeys {
    this.#refuse?.();
    const keyId = this.#usableKeyId(subject, version);
    const dek = this.#secret(subject, 'DEK', version, 16);
    return { keyId, dek, mack: this.#secret(subject, 'MACK', version, 32) };
  }

  #macKey(subject: KeySubject, purpose: string, version: number): MacKey {
    return { keyId: this.#usableKeyId(subject, version), key: this.#secret(subject, purpose, version, 32) };
  }

  #pair(subject: KeySubject, version: number): NamedKeyPair {
    const keyId = this.#usableKeyId(subject, version);
    const known = this.#pairs.get(keyId);
    if (known) return known;
    const pair = { keyId, ...sm2KeyPairOf(scalarFrom(this.#source.secret({ subject, purpose: 'SM2', version }, 48))) };
    this.#pairs.set(keyId, pair);
    return pair;
  }

  #usableKeyId(subject: KeySubject, version: number): string {
    const keyId = formatKeyId({ owner: this.owner, subject, version });
    if (this.#destroyed) throw new Error(`key ring of ${this.owner} was destroyed`);
    if (version === 0 || this.#revoked.has(keyId)) throw new CryptoError('E-CR-05', keyId);
    if (this.#exists(subject, version)) return keyId;
    if (this.#seek?.(keyId) === true && this.#exists(subject, version)) return this.#usableKeyId(subject, version);
    throw new CryptoError('E-CR-11', keyId);
  }

  #exists(subject: KeySubject, version: number): boolean {
    const highest = Math.max(this.activeVersion(subject), this.#readableVersions[subject] ?? 0);
    return Number.isInteger(version) && version >= 1 && version <= highest;
  }

  #secret(subject: KeySubject, purpose: string, version: number, length: number): Buffer {
    const label = `${subject}|${purpose}|${version}`;
    const known = this.#secrets.get(label);
    if (known) return known;
    const secret = this.#source.secret({ subject, purpose, version }, length);
    this.#secrets.set(label, secret);
    return secret;
  }
}

const FIRST = 1;

/** Check value of an SM4 key: the first three bytes of an encrypted zero block, as hex. Shown, compared, never secret. */
export function keyCheckValue(key: Uint8Array): string {
  return sm4EcbBlock(key, Buffer.alloc(16)).toString('hex', 0, 3);
}

const LARGEST_SCALAR = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54121n;

/** 384 derived bits folded into [1, n-2]; the 128 bits of excess make the remainder's bias unmeasurable. */
function scalarFrom(bits: Buffer): string {
  const scalar = (BigInt(`0x${bits.toString('hex')}`) % LARGEST_SCALAR) + 1n;
  return scalar.toString(16).padStart(64, '0');
}
