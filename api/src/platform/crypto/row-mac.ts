import { equalBytes } from './bytes.ts';
import { canonicalJson } from './canonical-json.ts';
import { CryptoError } from './errors.ts';
import { parseKeyId } from './key-names.ts';
import type { KeyRing } from './key-ring.ts';
import { hmacSm3 } from './sm3.ts';

/** Columns that are not part of what the code protects (41.7). */
const OUTSIDE = new Set(['rowMac', 'rowVersion']);

/**
 * Integrity code of an important row: `<keyId>.<64 hex>`, HMAC-SM3 over the table's name and the row's canonical form
 * (keys sorted, numbers as text, null explicit, without `rowMac` and `rowVersion`).
 */
export function rowMac(ring: KeyRing, table: string, row: Readonly<Record<string, unknown>>): string {
  const { keyId, key } = ring.rowMacKey();
  return `${keyId}.${macOf(key, table, row)}`;
}

/** Whether a row is still as it was when its code was made. A code that is none is a broken row: false. */
export function verifyRowMac(
  ring: KeyRing,
  table: string,
  row: Readonly<Record<string, unknown>>,
  mac: string,
): boolean {
  const [keyId = '', digits = ''] = mac.split('.');
  try {
    const { owner, subject, version } = parseKeyId(keyId);
    if (owner !== ring.owner || subject !== 'ROW') return false;
    return equalBytes(macOf(ring.rowMacKey(version).key, table, row), digits);
  } catch (error) {
    if (error instanceof CryptoError) return false;
    throw error;
  }
}

/**
 * Whether the key of a code is one that the ring does not have: such a row can neither be confirmed nor refuted (a backup older than the keys, a key
 * store that was lost); it counts as broken, and is told apart.
 */
export function hasUnknownKey(ring: KeyRing, mac: string): boolean {
  try {
    const { owner, subject, version } = parseKeyId(mac.split('.')[0] ?? '');
    if (owner !== ring.owner || subject !== 'ROW') return false;
    ring.rowMacKey(version);
    return false;
  } catch (error) {
    if (error instanceof CryptoError) return error.code === 'E-CR-11' || error.code === 'E-CR-05';
    throw error;
  }
}

function macOf(key: Buffer, table: string, row: Readonly<Record<string, unknown>>): string {
  const kept = Object.entries(row).filter(([column]) => !OUTSIDE.has(column));
  // The table's name keeps a row from being replayed in a table of the same shape.
  return hmacSm3(key, table, Buffer.of(0), canonicalJson(Object.fromEntries(kept), 'text')).toString('hex');
}
