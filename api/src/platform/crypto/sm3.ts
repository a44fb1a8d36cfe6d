import { createHash, createHmac, type Hash, type Hmac, hash, hkdfSync } from 'node:crypto';
import { type Bytes, toBuffer } from './bytes.ts';
import { preparedKey } from './prepared-key.ts';

/** SM3 digest (GB/T 32905), 32 bytes. Text is hashed as UTF-8. */
export function sm3(data: Bytes): Buffer {
  return createHash('sm3').update(toBuffer(data)).digest();
}

/** SM3 digest as 64 lower-case hex digits. */
export function sm3Hex(data: Bytes): string {
  return hash('sm3', data, 'hex');
}

/** HMAC-SM3, 32 bytes. Several parts are taken as their concatenation. */
export function hmacSm3(key: Uint8Array, ...parts: Bytes[]): Buffer {
  const mac = createHmac('sm3', preparedKey(key));
  for (const part of parts) mac.update(toBuffer(part));
  return mac.digest();
}

/** HMAC-SM3 as 64 lower-case hex digits. */
export function hmacSm3Hex(key: Uint8Array, text: string): string {
  return createHmac('sm3', preparedKey(key)).update(text, 'utf8').digest('hex');
}

/** A running SM3: `update` any number of times, then `digest` once. */
export function sm3Stream(): Hash {
  return createHash('sm3');
}

/** A running HMAC-SM3. */
export function hmacSm3Stream(key: Uint8Array): Hmac {
  return createHmac('sm3', key);
}

/** SM3 of everything a source yields, without holding it in memory. */
export async function sm3OfChunks(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Buffer> {
  const running = createHash('sm3');
  for await (const chunk of source) running.update(chunk);
  return running.digest();
}

/** HKDF with SM3 (RFC 5869): `length` bytes derived from `secret` for the purpose named by `info`. */
export function hkdfSm3(secret: Uint8Array, salt: Bytes, info: Bytes, length: number): Buffer {
  return Buffer.from(hkdfSync('sm3', secret, toBuffer(salt), toBuffer(info), length));
}
