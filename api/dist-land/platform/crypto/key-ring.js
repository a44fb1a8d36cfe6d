import { CryptoError } from "./errors.js";
import { formatKeyId, isDataClass, parseKeyId } from "./key-names.js";
import { DerivedKeySource } from "./key-source.js";
import { sm2KeyPairOf } from "./sm2.js";
import { sm4EcbBlock } from "./sm4.js";
/**
 * The working keys of one system (41.4). Writing takes the active version, reading takes the version named in the data:
 * lower versions are 停用(只解密), higher ones are not yet known.
 */ export class KeyRing {
    #source;
    #activeVersions;
    #revoked;
    #secrets;
    #pairs;
    constructor(source, { owner = 'YJS', activeVersions = {}, revoked = [] } = {}){
        this.#secrets = new Map();
        this.#pairs = new Map();
        this.owner = owner;
        this.#source = source;
        this.#activeVersions = {
            ...activeVersions
        };
        this.#revoked = new Set(revoked);
    }
    /** A ring whose keys are all derived from `masterKey` (32 bytes, from `CRYPTO_MASTER_KEY`). */ static fromMaster(masterKey, options = {}) {
        return new KeyRing(new DerivedKeySource(masterKey, options.owner ?? 'YJS'), options);
    }
    activeVersion(subject) {
        return this.#activeVersions[subject] ?? 1;
    }
    activeKeyId(subject) {
        return formatKeyId({
            owner: this.owner,
            subject,
            version: this.activeVersion(subject)
        });
    }
    /** Keys to write with. Naming a version that is not the active one is refused with E-CR-05 (AC41-4). */ sealKeys(dataClass, version = this.activeVersion(dataClass)) {
        if (version !== this.activeVersion(dataClass)) throw new CryptoError('E-CR-05', `${dataClass} v${version}`);
        return this.#sealKeys(dataClass, version);
    }
    /** Keys to read data with that names `keyId`. E-CR-10 no key id, E-CR-11 not of this ring, E-CR-05 revoked. */ openKeys(keyId) {
        const { owner, subject, version } = parseKeyId(keyId);
        if (owner !== this.owner || !isDataClass(subject)) throw new CryptoError('E-CR-11', keyId);
        return this.#sealKeys(subject, version);
    }
    /** Key of the row codes (41.7): the active one, or the version that a stored code names. */ rowMacKey(version = this.activeVersion('ROW')) {
        return this.#macKey('ROW', 'MACK', version);
    }
    /** Key of the blind index of `field` (41.6), such as `person.id_no`; every field has its own. */ blindIndexKey(field, version = this.activeVersion('INDEX')) {
        return this.#macKey('INDEX', `BIK|${field}`, version);
    }
    /** The platform's SM2 pair for signatures on messages, archives and log anchors. */ signingPair(version = this.activeVersion('SIGN')) {
        return this.#pair('SIGN', version);
    }
    /** The platform's SM2 pair that others encrypt to: passwords from browsers, envelopes from other systems. */ encryptionPair(version = this.activeVersion('ENVELOPE')) {
        return this.#pair('ENVELOPE', version);
    }
    /** Overwrites every secret in memory; the ring is unusable afterwards. For shutdown, when nothing uses it any more. */ destroy() {
        for (const secret of this.#secrets.values())secret.fill(0);
        this.#secrets.clear();
        this.#pairs.clear();
        this.#source.destroy();
    }
    #sealKeys(subject, version) {
        const keyId = this.#usableKeyId(subject, version);
        const dek = this.#secret(subject, 'DEK', version, 16);
        return {
            keyId,
            dek,
            mack: this.#secret(subject, 'MACK', version, 32)
        };
    }
    #macKey(subject, purpose, version) {
        return {
            keyId: this.#usableKeyId(subject, version),
            key: this.#secret(subject, purpose, version, 32)
        };
    }
    #pair(subject, version) {
        const keyId = this.#usableKeyId(subject, version);
        const known = this.#pairs.get(keyId);
        if (known) return known;
        const pair = {
            keyId,
            ...sm2KeyPairOf(scalarFrom(this.#source.secret({
                subject,
                purpose: 'SM2',
                version
            }, 48)))
        };
        this.#pairs.set(keyId, pair);
        return pair;
    }
    #usableKeyId(subject, version) {
        const keyId = formatKeyId({
            owner: this.owner,
            subject,
            version
        });
        if (this.#revoked.has(keyId)) throw new CryptoError('E-CR-05', keyId);
        const exists = Number.isInteger(version) && version >= 1 && version <= this.activeVersion(subject);
        if (!exists) throw new CryptoError('E-CR-11', keyId);
        return keyId;
    }
    #secret(subject, purpose, version, length) {
        const label = `${subject}|${purpose}|${version}`;
        const known = this.#secrets.get(label);
        if (known) return known;
        const secret = this.#source.secret({
            subject,
            purpose,
            version
        }, length);
        this.#secrets.set(label, secret);
        return secret;
    }
}
/** Check value of an SM4 key: the first three bytes of an encrypted zero block, as hex. Shown, compared, never secret. */ export function keyCheckValue(key) {
    return sm4EcbBlock(key, Buffer.alloc(16)).toString('hex', 0, 3);
}
const LARGEST_SCALAR = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54121n;
/** 384 derived bits folded into [1, n-2]; the 128 bits of excess make the remainder's bias unmeasurable. */ function scalarFrom(bits) {
    const scalar = BigInt(`0x${bits.toString('hex')}`) % LARGEST_SCALAR + 1n;
    return scalar.toString(16).padStart(64, '0');
}

//# sourceMappingURL=key-ring.js.map