import { randomBytes } from 'node:crypto';
import { fromHex } from './bytes.ts';
import { CryptoError } from './errors.ts';
import { hmacSm3 } from './sm3.ts';

/*
 * The master key split 2 of 3 among the key custodians (41.4, L0 in soft mode): Shamir over GF(256), every byte on a line of its own. Any two shares give the key,
 * one alone says nothing of it.
 *
 *   yjs-mk-<number 1–3>-<64 hex>-<check value of the whole key, 6 hex>
 */

export const SHARES = 3;
const SHARE = /^yjs-mk-([1-3])-([0-9a-f]{64})-([0-9a-f]{6})$/;

/** Three shares of a key of 32 bytes, each for one custodian. */
export function splitKey(key: Uint8Array): string[] {
  if (key.length !== 32) throw new CryptoError('E-CR-10', 'master key length');
  const slopes = randomBytes(key.length);
  return Array.from({ length: SHARES }, (_, at) => {
    const x = at + 1;
    const bytes = Buffer.from(key.map((byte, place) => byte ^ multiply(slopes.readUInt8(place), x)));
    return `yjs-mk-${x}-${bytes.toString('hex')}-${checkOf(key)}`;
  });
}

/**
 * The key of two different shares of it.
 *
 * @throws E-CR-10 for what is no share, or the same one twice; E-CR-12 where the two do not belong together or one was mistyped
 */
export function joinShares(shares: readonly string[]): Buffer {
  const [first, second, ...more] = shares.map(readShare);
  if (!first || !second || more.length > 0 || first.x === second.x)
    throw new CryptoError('E-CR-10', 'two different shares');
  // The line through both points, at zero: in this field subtraction is addition.
  const scale = inverse(first.x ^ second.x);
  const [a, b] = [multiply(second.x, scale), multiply(first.x, scale)];
  const key = Buffer.from(first.bytes.map((byte, at) => multiply(byte, a) ^ multiply(second.bytes.readUInt8(at), b)));
  const check = checkOf(key);
  if (check !== first.check || check !== second.check)
    throw new CryptoError('E-CR-12', 'check value of the master key');
  return key;
}

function readShare(text: string): { x: number; bytes: Buffer; check: string } {
  const [, x, hex = '', check = ''] = SHARE.exec(text.trim()) ?? [];
  if (!x) throw new CryptoError('E-CR-10', 'share of the master key');
  return { x: Number(x), bytes: fromHex(hex), check };
}

const checkOf = (key: Uint8Array): string => hmacSm3(key, 'shares of the master key').toString('hex', 0, 3);

/** Product in GF(256) modulo x⁸ + x⁴ + x³ + x + 1. */
function multiply(left: number, right: number): number {
  let [a, b, product] = [left, right, 0];
  while (b > 0) {
    if (b & 1) product ^= a;
    a = a & 0x80 ? (a << 1) ^ 0x11b : a << 1;
    b >>= 1;
  }
  return product;
}

/** Every element but zero has 255 as an exponent that gives one. */
function inverse(of: number): number {
  let power = 1;
  for (let n = 0; n < 254; n += 1) power = multiply(power, of);
  return power;
}
