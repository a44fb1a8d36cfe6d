import { CryptoError } from "./errors.js";
import { hkdfSm3 } from "./sm3.js";
export const MASTER_KEY_BYTES = 32;
/**
 * Derives every secret from one master key: HKDF-SM3 with the owning system as salt and `subject|purpose|version`
 * as label. No secret reveals another or the master key; two systems never share one.
 */ export class DerivedKeySource {
    #masterKey;
    #owner;
    constructor(masterKey, owner){
        if (masterKey.length !== MASTER_KEY_BYTES) throw new CryptoError('E-CR-10', 'master key length');
        this.#masterKey = Buffer.from(masterKey);
        this.#owner = owner;
    }
    secret({ subject, purpose, version }, length) {
        return hkdfSm3(this.#masterKey, this.#owner, `${subject}|${purpose}|${version}`, length);
    }
    destroy() {
        this.#masterKey.fill(0);
    }
}

//# sourceMappingURL=key-source.js.map