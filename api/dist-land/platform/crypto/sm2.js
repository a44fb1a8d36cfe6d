import { sm2 } from 'sm-crypto-v2';
import { fromHex, toBuffer } from "./bytes.js";
import { CryptoError } from "./errors.js";
import { readCipherDer, readSignatureDer, writeCipherDer } from "./sm2-der.js";
/** User id that both sides take when none is agreed (GM/T 0009-2012, clause 10). */ export const DEFAULT_USER_ID = '1234567812345678';
const C1C3C2 = 1;
const C1_HEX = 128;
const C3_HEX = 64;
const ORDER = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;
/** A fresh key pair from the system's random source. */ export function newSm2KeyPair() {
    return sm2.generateKeyPairHex();
}
/** The key pair of a given scalar; a scalar outside [1, n-2] is refused (E-CR-10). */ export function sm2KeyPairOf(privateKey) {
    const scalar = /^[0-9a-f]{64}$/.test(privateKey) ? BigInt(`0x${privateKey}`) : 0n;
    if (scalar < 1n || scalar > ORDER - 2n) throw new CryptoError('E-CR-10', 'SM2 private key out of range');
    return {
        privateKey,
        publicKey: sm2.getPublicKeyFromPrivateKey(privateKey)
    };
}
/** The public key as `04 ‖ x ‖ y` in lower case; wrong length or a point off the curve is refused (E-CR-10). */ export function readSm2PublicKey(publicKey) {
    const text = publicKey.toLowerCase();
    const full = text.length === C1_HEX ? `04${text}` : text;
    if (!/^04[0-9a-f]{128}$/.test(full)) throw new CryptoError('E-CR-10', 'SM2 public key format');
    assertOnCurve(full);
    return full;
}
/**
 * SM2 signature over `message` with the user id, as DER hex (41.3).
 * Handing in the whole pair instead of the bare scalar saves deriving the public key again.
 */ export function sm2Sign(message, key, userId = DEFAULT_USER_ID) {
    const { privateKey, publicKey } = typeof key === 'string' ? sm2KeyPairOf(key) : key;
    return sm2.doSignature(toBuffer(message), privateKey, {
        hash: true,
        der: true,
        userId,
        publicKey
    });
}
/**
 * Whether `signature` (DER hex) is the SM2 signature of `message` under `publicKey`.
 * Malformed signatures are simply wrong: false. A malformed or off-curve public key throws E-CR-10.
 */ export function sm2Verify(message, signature, publicKey, userId = DEFAULT_USER_ID) {
    const point = readSm2PublicKey(publicKey);
    if (!isSignature(signature)) return false;
    return sm2.doVerifySignature(toBuffer(message), signature, point, {
        hash: true,
        der: true,
        userId
    });
}
/** Encrypts for the owner of `publicKey`; hex in the given form. Empty messages have no SM2 ciphertext: E-CR-10. */ export function sm2Encrypt(message, publicKey, form = 'asn1') {
    const plain = toBuffer(message);
    if (plain.length === 0) throw new CryptoError('E-CR-10', 'SM2 cannot encrypt an empty message');
    const point = readSm2PublicKey(publicKey);
    for(;;){
        const bare = sm2.doEncrypt(plain, point, C1C3C2);
        // An all-zero key stream would send the message in clear (GM/T 0003.4, step A5): draw again.
        if (bare.slice(C1_HEX + C3_HEX) === plain.toString('hex')) continue;
        return form === 'asn1' ? toAsn1(bare) : `04${bare}`;
    }
}
/** Decrypts hex of the given form. Wrong format or a point off the curve: E-CR-10; wrong key or tampering: E-CR-12. */ export function sm2Decrypt(ciphertext, privateKey, form = 'asn1') {
    const bare = form === 'asn1' ? fromAsn1(ciphertext) : fromBare(ciphertext);
    // A point outside the curve would leak the private key piece by piece.
    assertOnCurve(`04${bare.slice(0, C1_HEX)}`);
    const plain = sm2.doDecrypt(bare, privateKey, C1C3C2, {
        output: 'array'
    });
    // The package answers a wrong C3 with nothing instead of an error.
    if (plain.length === 0) throw new CryptoError('E-CR-12', 'SM2 ciphertext');
    return Buffer.from(plain);
}
function isSignature(signature) {
    try {
        const { r, s } = readSignatureDer(fromHex(signature));
        return inOrder(r) && inOrder(s);
    } catch  {
        return false;
    }
}
function inOrder(value) {
    const number = BigInt(`0x${value.toString('hex') || '0'}`);
    return number > 0n && number < ORDER;
}
function assertOnCurve(point) {
    try {
        if (sm2.verifyPublicKey(point)) return;
    } catch  {
    // Answered below, without the package's wording.
    }
    throw new CryptoError('E-CR-10', 'SM2 point is not on the curve');
}
function fromBare(ciphertext) {
    const text = fromHex(ciphertext).toString('hex');
    if (!text.startsWith('04') || text.length <= 2 + C1_HEX + C3_HEX) throw new CryptoError('E-CR-10', 'SM2 C1C3C2');
    return text.slice(2);
}
function toAsn1(bare) {
    const bytes = Buffer.from(bare, 'hex');
    const parts = {
        x: bytes.subarray(0, 32),
        y: bytes.subarray(32, 64),
        hash: bytes.subarray(64, 96)
    };
    return writeCipherDer({
        ...parts,
        cipher: bytes.subarray(96)
    }).toString('hex');
}
function fromAsn1(ciphertext) {
    const { x, y, hash, cipher } = readCipherDer(fromHex(ciphertext));
    if (x.length > 32 || y.length > 32 || hash.length !== 32 || cipher.length === 0) {
        throw new CryptoError('E-CR-10', 'SM2Cipher fields');
    }
    const coordinate = (value)=>value.toString('hex').padStart(64, '0');
    return coordinate(x) + coordinate(y) + hash.toString('hex') + cipher.toString('hex');
}

//# sourceMappingURL=sm2.js.map