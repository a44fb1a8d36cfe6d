import { pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { fromHex } from './bytes.ts';
import { CryptoError } from './errors.ts';
import { type G1Keys, openG1, sealG1 } from './g1.ts';
import { newSm2KeyPair, type Sm2KeyPair, sm2KeyPairOf } from './sm2.ts';
import { hmacSm3 } from './sm3.ts';

const derive = promisify(pbkdf2);

/** Iterations of a key file: modest, because a browser has to do them in script; the file says how many. */
export const KEY_FILE_ITERATIONS = 20_000;
export const SHORTEST_PIN = 8;

const MOST_ITERATIONS = 10_000_000;

/**
 * Key file of mode B (41.9): an SM2 private key under a PIN. PBKDF2-HMAC-SM3 gives a base key, HMAC-SM3 of `enc` and
 * `mac` under it the two keys of suite g1; everything else in the file is its AAD. The browser's twin in the web kit
 * reads and writes the same format.
 */
export interface KeyFile {
  format: 'yjs-sm2-key';
  version: 1;
  loginName: string;
  /** `04 ‖ x ‖ y`, hex. */
  publicKey: string;
  iterations: number;
  /** 16 bytes, hex. */
  salt: string;
  /** `IV16 ‖ CT ‖ TAG32` of the 32-byte private key, hex. */
  sealed: string;
}

/** Generates a pair and protects it. The caller saves the file as JSON and registers `publicKey` for the account. */
export async function newKeyFile(loginName: string, pin: string, iterations = KEY_FILE_ITERATIONS): Promise<KeyFile> {
  return protectKey(newSm2KeyPair(), loginName, pin, iterations);
}

/** Protects an existing pair; a PIN shorter than {@link SHORTEST_PIN} is a RangeError. */
export async function protectKey(
  pair: Sm2KeyPair,
  loginName: string,
  pin: string,
  iterations = KEY_FILE_ITERATIONS,
): Promise<KeyFile> {
  if ([...pin].length < SHORTEST_PIN) throw new RangeError(`口令至少 ${SHORTEST_PIN} 位`);
  const salt = randomBytes(16).toString('hex');
  const head = { format: 'yjs-sm2-key', version: 1, loginName, publicKey: pair.publicKey, iterations, salt } as const;
  const keys = await keysOf(pin, head);
  return { ...head, sealed: sealG1(keys, additionalData(head), fromHex(pair.privateKey)).toString('hex') };
}

/** Opens a key file. A wrong PIN and an altered file look the same: E-CR-12. Not a key file: E-CR-10. */
export async function openKeyFile(file: KeyFile, pin: string): Promise<Sm2KeyPair> {
  const { format, version, iterations, publicKey } = file;
  const known = format === 'yjs-sm2-key' && version === 1;
  const payable = Number.isInteger(iterations) && iterations >= 1 && iterations <= MOST_ITERATIONS;
  if (!known || !payable) throw new CryptoError('E-CR-10', 'key file');
  const privateKey = openG1(await keysOf(pin, file), additionalData(file), fromHex(file.sealed));
  const pair = sm2KeyPairOf(privateKey.toString('hex'));
  if (pair.publicKey !== publicKey) throw new CryptoError('E-CR-12', 'key file: public key');
  return pair;
}

async function keysOf(pin: string, { salt, iterations }: Pick<KeyFile, 'salt' | 'iterations'>): Promise<G1Keys> {
  const base = await derive(pin.normalize('NFKC'), fromHex(salt), iterations, 32, 'sm3');
  return { dek: hmacSm3(base, 'enc').subarray(0, 16), mack: hmacSm3(base, 'mac') };
}

function additionalData({ format, version, loginName, publicKey, iterations, salt }: Omit<KeyFile, 'sealed'>): string {
  return JSON.stringify([format, version, loginName, publicKey, iterations, salt]);
}
