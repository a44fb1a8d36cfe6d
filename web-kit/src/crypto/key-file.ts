import { fromHex, randomBytes, toHex, utf8 } from './bytes.ts';
import { hmacSm3, pbkdf2Sm3 } from './pbkdf2.ts';
import { type BoxKeys, open, seal } from './sealed-box.ts';
import { newSm2KeyPair, publicKeyOf, type Sm2KeyPair } from './sm2.ts';

const ITERATIONS = 20_000;
const MOST_ITERATIONS = 1_000_000;
export const SHORTEST_PIN = 8;

/** Key file of mode B (41.9): an SM2 private key under a PIN. The API's crypto room reads and writes the same format. */
export interface KeyFile {
  format: 'yjs-sm2-key';
  version: 1;
  loginName: string;
  publicKey: string;
  iterations: number;
  salt: string;
  sealed: string;
}

/** A key file that cannot be used; the message is for the person who chose it. */
export class KeyFileError extends Error {
  override readonly name = 'KeyFileError';
}

/** Generates a pair in the browser and protects it. The private key exists outside the file only until this returns. */
export async function newKeyFile(loginName: string, pin: string): Promise<KeyFile> {
  return protectKey(newSm2KeyPair(), loginName, pin);
}

/** Protects an existing pair, also to change the PIN. */
export async function protectKey(pair: Sm2KeyPair, loginName: string, pin: string): Promise<KeyFile> {
  if ([...pin].length < SHORTEST_PIN) throw new KeyFileError(`口令至少 ${SHORTEST_PIN} 位`);
  const head = {
    format: 'yjs-sm2-key',
    version: 1,
    loginName,
    publicKey: pair.publicKey,
    iterations: ITERATIONS,
    salt: toHex(randomBytes(16)),
  } as const;
  const box = seal(await keysOf(pin, head), additionalData(head), fromHex(pair.privateKey));
  return { ...head, sealed: toHex(box) };
}

/** Reads the text of a chosen file. */
export function parseKeyFile(text: string): KeyFile {
  try {
    const file: unknown = JSON.parse(text);
    if (isKeyFile(file)) return file;
  } catch {
    // Not JSON: answered below, like any other file that was chosen by mistake.
  }
  throw new KeyFileError('所选文件不是本平台的密钥文件');
}

/** Opens a key file; a wrong PIN and a damaged file look the same. */
export async function unlockKeyFile(file: KeyFile, pin: string): Promise<Sm2KeyPair> {
  const secret = open(await keysOf(pin, file), additionalData(file), fromHex(file.sealed));
  const privateKey = secret && toHex(secret);
  if (!privateKey || publicKeyOf(privateKey) !== file.publicKey) throw new KeyFileError('口令错误或密钥文件已损坏');
  return { privateKey, publicKey: file.publicKey };
}

function isKeyFile(value: unknown): value is KeyFile {
  if (typeof value !== 'object' || value === null) return false;
  const file = value as Partial<Record<keyof KeyFile, unknown>>;
  return (
    file.format === 'yjs-sm2-key' &&
    file.version === 1 &&
    typeof file.loginName === 'string' &&
    Number.isInteger(file.iterations) &&
    Number(file.iterations) >= 1 &&
    Number(file.iterations) <= MOST_ITERATIONS &&
    [file.publicKey, file.salt, file.sealed].every(
      (part) => typeof part === 'string' && /^(?:[0-9a-f]{2})+$/.test(part),
    )
  );
}

async function keysOf(pin: string, { salt, iterations }: Pick<KeyFile, 'salt' | 'iterations'>): Promise<BoxKeys> {
  const base = await pbkdf2Sm3(utf8(pin.normalize('NFKC')), fromHex(salt), iterations);
  return { dek: hmacSm3(base, utf8('enc')).subarray(0, 16), mack: hmacSm3(base, utf8('mac')) };
}

function additionalData({ format, version, loginName, publicKey, iterations, salt }: Omit<KeyFile, 'sealed'>): string {
  return JSON.stringify([format, version, loginName, publicKey, iterations, salt]);
}
