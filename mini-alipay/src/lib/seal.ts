import { blockCipher } from './sm4.ts';

const BLOCK = 16;

/**
 * Seals a text under a key of 32 bytes (64 hex digits): SM4 in counter mode with the first half, and an SM4-CMAC over it with the second, so
 * that what was altered or belongs to somebody else is not taken for one's own. @returns hex of counter, text and code
 */
export function seal(text: string, key: string): string {
  const { cipher, code } = keysOf(key);
  const counter = Uint8Array.from({ length: BLOCK }, () => Math.floor(Math.random() * 256));
  const body = joined(counter, counted(toBytes(text), counter, cipher));
  return toHex(joined(body, macOf(body, code)));
}

/** What {@link seal} made; undefined where it was altered or made under another key. */
export function unseal(sealed: string, key: string): string | undefined {
  const { cipher, code } = keysOf(key);
  const all = fromHex(sealed);
  const body = all.slice(0, -BLOCK);
  if (body.length < BLOCK || toHex(macOf(body, code)) !== toHex(all.slice(-BLOCK))) return undefined;
  return fromBytes(counted(body.slice(BLOCK), body.slice(0, BLOCK), cipher));
}

type Cipher = (block: Uint8Array) => Uint8Array;

function keysOf(key: string): { cipher: Cipher; code: Cipher } {
  const bytes = fromHex(key);
  return { cipher: blockCipher(bytes.slice(0, BLOCK)), code: blockCipher(bytes.slice(BLOCK, 2 * BLOCK)) };
}

/** Counter mode: the same act seals and opens. */
function counted(bytes: Uint8Array, start: Uint8Array, cipher: Cipher): Uint8Array {
  const counter = start.slice();
  const out = bytes.slice();
  for (let at = 0; at < bytes.length; at += BLOCK) {
    const stream = cipher(counter);
    for (let i = 0; i < BLOCK && at + i < out.length; i += 1) out[at + i] = (out[at + i] ?? 0) ^ (stream[i] ?? 0);
    for (let i = BLOCK - 1; i >= 0; i -= 1) {
      counter[i] = ((counter[i] ?? 0) + 1) & 0xff;
      if (counter[i] !== 0) break;
    }
  }
  return out;
}

/** CMAC (GB/T 15852.1, NIST SP 800-38B). */
function macOf(bytes: Uint8Array, cipher: Cipher): Uint8Array {
  const first = doubled(cipher(new Uint8Array(BLOCK)));
  const blocks = Math.max(1, Math.ceil(bytes.length / BLOCK));
  const whole = bytes.length === blocks * BLOCK;
  const padded = new Uint8Array(blocks * BLOCK);
  padded.set(bytes);
  if (!whole) padded[bytes.length] = 0x80;
  const mask = whole ? first : doubled(first);
  const at = (blocks - 1) * BLOCK;
  for (let i = 0; i < BLOCK; i += 1) padded[at + i] = (padded[at + i] ?? 0) ^ (mask[i] ?? 0);
  let mac: Uint8Array = new Uint8Array(BLOCK);
  for (let block = 0; block < blocks; block += 1)
    mac = cipher(mac.map((byte, i) => byte ^ (padded[block * BLOCK + i] ?? 0)));
  return mac;
}

function doubled(bytes: Uint8Array): Uint8Array {
  const out = bytes.map((byte, i) => ((byte << 1) | ((bytes[i + 1] ?? 0) >>> 7)) & 0xff);
  if (((bytes[0] ?? 0) & 0x80) !== 0) out[BLOCK - 1] = (out[BLOCK - 1] ?? 0) ^ 0x87;
  return out;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const out = new Uint8Array(one.length + other.length);
  out.set(one);
  out.set(other, one.length);
  return out;
}

// The platform has no TextEncoder.
function toBytes(text: string): Uint8Array {
  const escaped = encodeURIComponent(text).match(/%[0-9A-F]{2}|[^%]/g) ?? [];
  return Uint8Array.from(
    escaped.map((one) => (one.length === 3 ? Number.parseInt(one.slice(1), 16) : one.charCodeAt(0))),
  );
}

function fromBytes(bytes: Uint8Array): string {
  return decodeURIComponent(Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
}

const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const fromHex = (hex: string): Uint8Array =>
  Uint8Array.from((hex.match(/[0-9a-f]{2}/g) ?? []).map((pair) => Number.parseInt(pair, 16)));
