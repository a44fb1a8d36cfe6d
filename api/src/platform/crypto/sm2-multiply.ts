import { CryptoError } from './errors.ts';

/** Field and order of the curve (GB/T 32918.5); its a is −3. */
const P = 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn;
const ORDER = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;

/** Jacobian: x = X/Z², y = Y/Z³; coordinates may be negative until the end. */
interface Point {
  x: bigint;
  y: bigint;
  z: bigint;
}

const DIGITS = 64;
const BASE = 16n;

/**
 * `scalar`·`point` as 64 bytes `x ‖ y`, for a point that is met once and so has no table: of a ciphertext, of a stranger's key. The package takes
 * five times as long for it. Every scalar takes the same doublings and additions: its 64 digits are odd, of −15 to 15, none is left out.
 *
 * @param point `04 ‖ x ‖ y` in hex, on the curve: the caller has looked
 * @param scalar in [1, n−1]; another one is refused (E-CR-10)
 */
export function multiplySm2Point(point: string, scalar: bigint): Buffer {
  if (scalar < 1n || scalar >= ORDER) throw new CryptoError('E-CR-10', 'SM2 scalar out of range');
  const one = { x: BigInt(`0x${point.slice(2, 66)}`), y: BigInt(`0x${point.slice(66)}`), z: 1n };
  // Only odd numbers have such digits; n−k leads to the mirrored point.
  const isOdd = (scalar & 1n) === 1n;
  const { x, y } = affine(sumOf(digitsOf(isOdd ? scalar : ORDER - scalar), oddMultiples(one)));
  return Buffer.from(hexOf(x) + hexOf(isOdd ? y : P - y), 'hex');
}

/** From the lowest on. */
function digitsOf(odd: bigint): number[] {
  const digits: number[] = [];
  let rest = odd;
  for (let n = 1; n < DIGITS; n += 1) {
    const digit = (rest & 31n) - BASE;
    digits.push(Number(digit));
    rest = (rest - digit) / BASE;
  }
  return [...digits, Number(rest)];
}

/** 1, 3, 5 … 15 times the point. */
function oddMultiples(point: Point): Point[] {
  const twice = double(point);
  const multiples = [point];
  for (let n = 1; n < 8; n += 1) multiples.push(add(multiples[n - 1] as Point, twice));
  return multiples;
}

function sumOf(digits: readonly number[], multiples: readonly Point[]): Point {
  let sum: Point | undefined;
  for (const digit of digits.toReversed()) {
    const { x, y, z } = multiples[(Math.abs(digit) - 1) / 2] as Point;
    const next = { x, y: digit < 0 ? -y : y, z };
    sum = sum ? add(double(double(double(double(sum)))), next) : next;
  }
  return sum as Point;
}

/** dbl-2001-b of the Explicit-Formulas Database. */
function double({ x, y, z }: Point): Point {
  const delta = (z * z) % P;
  const gamma = (y * y) % P;
  const beta = (x * gamma) % P;
  const alpha = (3n * (x - delta) * (x + delta)) % P;
  const x3 = (alpha * alpha - 8n * beta) % P;
  return { x: x3, y: (alpha * (4n * beta - x3) - 8n * gamma * gamma) % P, z: (2n * y * z) % P };
}

/** The addition of different points (add-1998-cmo-2); of the same, which no scalar but a few beside n leads to, their double. */
function add(a: Point, b: Point): Point {
  const zza = (a.z * a.z) % P;
  const zzb = (b.z * b.z) % P;
  const u = (a.x * zzb) % P;
  const s = (((a.y * b.z) % P) * zzb) % P;
  const h = (b.x * zza - u) % P;
  const r = (((b.y * a.z) % P) * zza - s) % P;
  if (h === 0n && r === 0n) return double(a);
  const hh = (h * h) % P;
  const hhh = (h * hh) % P;
  const v = (u * hh) % P;
  const x3 = (r * r - hhh - 2n * v) % P;
  return { x: x3, y: (r * (v - x3) - s * hhh) % P, z: (((a.z * b.z) % P) * h) % P };
}

function affine({ x, y, z }: Point): { x: bigint; y: bigint } {
  const inverse = inverseOf(z);
  const square = (inverse * inverse) % P;
  return { x: positive(x * square), y: positive(((y * square) % P) * inverse) };
}

/** z^(P−2): as many steps whatever z is. */
function inverseOf(z: bigint): bigint {
  let power = 1n;
  for (let bits = P - 2n, square = z; bits > 0n; bits >>= 1n, square = (square * square) % P)
    if (bits & 1n) power = (power * square) % P;
  return power;
}

const positive = (value: bigint): bigint => ((value % P) + P) % P;
const hexOf = (value: bigint): string => value.toString(16).padStart(64, '0');
