import { sm2 } from 'sm-crypto-v2';
import { type Bytes, fromHex, toBuffer } from './bytes.ts';
import { CryptoError } from './errors.ts';
import { readCipherDer, readSignatureDer, writeCipherDer } from './sm2-der.ts';
import { pointOf } from './sm2-points.ts';
import { sm3, sm3Stream } from './sm3.ts';

/** User id that both sides take when none is agreed (GM/T 0009-2012, clause 10). */
export const DEFAULT_USER_ID = '1234567812345678';

const C1C3C2 = 1;
const C1_HEX = 128;
const C3_HEX = 64;
const ORDER = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;

/** Keys in lower-case hex: the scalar as 64 digits, the point uncompressed as `04 ‖ x ‖ y`, 130 digits. */
export interface Sm2KeyPair {
  privateKey: string;
  publicKey: string;
}

/** `asn1` is the form on the wire (SM2Cipher of GM/T 0009); `c1c3c2` the bare bytes with the leading 04 (GM/T 0003). */
export type Sm2CipherForm = 'asn1' | 'c1c3c2';

/** A fresh key pair from the system's random source. */
export function newSm2KeyPair(): Sm2KeyPair {
  return sm2.generateKeyPairHex();
}

/** The key pair of a given scalar; a scalar outside [1, n-2] is refused (E-CR-10). */
export function sm2KeyPairOf(privateKey: string): Sm2KeyPair {
  const scalar = /^[0-9a-f]{64}$/.test(privateKey) ? BigInt(`0x${privateKey}`) : 0n;
  if (scalar < 1n || scalar > ORDER - 2n) throw new CryptoError('E-CR-10', 'SM2 private key out of range');
  return { privateKey, publicKey: sm2.getPublicKeyFromPrivateKey(privateKey) };
}

/** The public key as `04 ‖ x ‖ y` in lower case; wrong length or a point off the curve is refused (E-CR-10). */
export function readSm2PublicKey(publicKey: string): string {
  const text = publicKey.toLowerCase();
  const full = text.length === C1_HEX ? `04${text}` : text;
  if (!/^04[0-9a-f]{128}$/.test(full)) throw new CryptoError('E-CR-10', 'SM2 public key format');
  assertOnCurve(full);
  return full;
}

/**
 * SM2 signature over `message` with the user id, as DER hex (41.3).
 * Handing in the whole pair instead of the bare scalar saves deriving the public key again.
 */
export function sm2Sign(message: Bytes, key: Sm2KeyPair | string, userId = DEFAULT_USER_ID): string {
  const { privateKey, publicKey } = typeof key === 'string' ? sm2KeyPairOf(key) : key;
  return sm2.doSignature(digestOf(message, publicKey, userId), privateKey, { hash: false, der: true });
}

/**
 * Whether `signature` (DER hex) is the SM2 signature of `message` under `publicKey`.
 * Malformed signatures are simply wrong: false. A malformed or off-curve public key throws E-CR-10.
 */
export function sm2Verify(message: Bytes, signature: string, publicKey: string, userId = DEFAULT_USER_ID): boolean {
  const point = readSm2PublicKey(publicKey);
  if (!isSignature(signature)) return false;
  return sm2.doVerifySignature(digestOf(message, point, userId), signature, pointOf(point), { hash: false, der: true });
}

/** SM2 signature of e itself, 32 bytes that already hold Z and the message; DER hex. For callers that may not hand the message out. */
export function sm2SignDigest(e: Uint8Array, key: Sm2KeyPair): string {
  if (e.length !== 32) throw new CryptoError('E-CR-10', 'SM2 digest length');
  return sm2.doSignature(toBuffer(e), key.privateKey, { hash: false, der: true });
}

/** Reverse of {@link sm2SignDigest}; as strict as {@link sm2Verify}. */
export function sm2VerifyDigest(e: Uint8Array, signature: string, publicKey: string): boolean {
  const point = readSm2PublicKey(publicKey);
  if (e.length !== 32 || !isSignature(signature)) return false;
  return sm2.doVerifySignature(toBuffer(e), signature, pointOf(point), { hash: false, der: true });
}

/** a, b and the base point of the curve, as the digest takes them (GB/T 32918.5). */
const CURVE = Buffer.from(
  [
    'fffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffc',
    '28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93',
    '32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7',
    'bc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0',
  ].join(''),
  'hex',
);

/**
 * e of GM/T 0003.2: SM3 of Z and the message, by Node's own SM3. The package has one in JavaScript, which takes three hundred times as long and the
 * process with it.
 */
function digestOf(message: Bytes, publicKey: string, userId: string): Buffer {
  const id = Buffer.from(userId, 'utf8');
  const length = Buffer.alloc(2);
  length.writeUInt16BE(id.length * 8);
  const z = sm3(Buffer.concat([length, id, CURVE, Buffer.from(publicKey.slice(-C1_HEX), 'hex')]));
  return sm3Stream().update(z).update(toBuffer(message)).digest();
}

/** Encrypts for the owner of `publicKey`; hex in the given form. Empty messages have no SM2 ciphertext: E-CR-10. */
export function sm2Encrypt(message: Bytes, publicKey: string, form: Sm2CipherForm = 'asn1'): string {
  const plain = toBuffer(message);
  if (plain.length === 0) throw new CryptoError('E-CR-10', 'SM2 cannot encrypt an empty message');
  const point = readSm2PublicKey(publicKey);
  for (;;) {
    const bare = sm2.doEncrypt(plain, pointOf(point), C1C3C2);
    // An all-zero key stream would send the message in clear (GM/T 0003.4, step A5): draw again.
    if (bare.slice(C1_HEX + C3_HEX) === plain.toString('hex')) continue;
    return form === 'asn1' ? toAsn1(bare) : `04${bare}`;
  }
}

/** Decrypts hex of the given form. Wrong format or a point off the curve: E-CR-10; wrong key or tampering: E-CR-12. */
export function sm2Decrypt(ciphertext: string, privateKey: string, form: Sm2CipherForm = 'asn1'): Buffer {
  const bare = form === 'asn1' ? fromAsn1(ciphertext) : fromBare(ciphertext);
  // A point outside the curve would leak the private key piece by piece.
  assertOnCurve(`04${bare.slice(0, C1_HEX)}`);
  const plain = sm2.doDecrypt(bare, privateKey, C1C3C2, { output: 'array' });
  // The package answers a wrong C3 with nothing instead of an error.
  if (plain.length === 0) throw new CryptoError('E-CR-12', 'SM2 ciphertext');
  return Buffer.from(plain);
}

function isSignature(signature: string): boolean {
  try {
    const { r, s } = readSignatureDer(fromHex(signature));
    return inOrder(r) && inOrder(s);
  } catch {
    return false;
  }
}

function inOrder(value: Buffer): boolean {
  const number = BigInt(`0x${value.toString('hex') || '0'}`);
  return number > 0n && number < ORDER;
}

function assertOnCurve(point: string): void {
  try {
    if (sm2.verifyPublicKey(point)) return;
  } catch {
    // Answered below, without the package's wording.
  }
  throw new CryptoError('E-CR-10', 'SM2 point is not on the curve');
}

function fromBare(ciphertext: string): string {
  const text = fromHex(ciphertext).toString('hex');
  if (!text.startsWith('04') || text.length <= 2 + C1_HEX + C3_HEX) throw new CryptoError('E-CR-10', 'SM2 C1C3C2');
  return text.slice(2);
}

function toAsn1(bare: string): string {
  const bytes = Buffer.from(bare, 'hex');
  const parts = { x: bytes.subarray(0, 32), y: bytes.subarray(32, 64), hash: bytes.subarray(64, 96) };
  return writeCipherDer({ ...parts, cipher: bytes.subarray(96) }).toString('hex');
}

function fromAsn1(ciphertext: string): string {
  const { x, y, hash, cipher } = readCipherDer(fromHex(ciphertext));
  if (x.length > 32 || y.length > 32 || hash.length !== 32 || cipher.length === 0) {
    throw new CryptoError('E-CR-10', 'SM2Cipher fields');
  }
  const coordinate = (value: Buffer): string => value.toString('hex').padStart(64, '0');
  return coordinate(x) + coordinate(y) + hash.toString('hex') + cipher.toString('hex');
}
