import { equalBytes } from './bytes.ts';
import { canonicalJson } from './canonical-json.ts';
import { CryptoError } from './errors.ts';
import { parseKeyId } from './key-names.ts';
import type { KeyRing } from './key-ring.ts';
import { ROW_LABEL } from './mac-labels.ts';
import { hmacSm3, hmacSm3Hex } from './sm3.ts';

/** Columns that are not part of what the code protects (41.7). */
const OUTSIDE = new Set(['rowMac', 'rowVersion']);

/** How a code says that its text begins with the label of row codes. */
const LABELLED = 'r2';

/**
 * Integrity code of an important row: `<keyId>.r2.<64 hex>`, HMAC-SM3 over the label of row codes, the table's name and the row's canonical form
 * (keys sorted, numbers as text, null explicit, without `rowMac` and `rowVersion`).
 */
export function rowMac(ring: KeyRing, table: string, row: Readonly<Record<string, unknown>>): string {
  const { keyId, key } = ring.rowMacKey();
  return `${keyId}.${LABELLED}.${labelledMac(key, table, row)}`;
}

/**
 * Whether a row is still as it was when its code was made. A code that is none is a broken row: false. Codes from before there was a label (`<keyId>.<64 hex>`) hold on; nothing makes
 * them any more, and the next change of the row or of its key brings the new form.
 */
export function verifyRowMac(
  ring: KeyRing,
  table: string,
  row: Readonly<Record<string, unknown>>,
  mac: string,
): boolean {
  const [keyId = '', ...rest] = mac.split('.');
  const digits = rest.at(-1) ?? '';
  const isLabelled = rest.length === 2 && rest[0] === LABELLED;
  if (!isLabelled && rest.length !== 1) return false;
  try {
    const { owner, subject, version } = parseKeyId(keyId);
    if (owner !== ring.owner || subject !== 'ROW') return false;
    const { key } = ring.rowMacKey(version);
    return equalBytes(isLabelled ? labelledMac(key, table, row) : hmacSm3Hex(key, rowText(table, row)), digits);
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

/** A row in its one spelling, behind the name of its table, which keeps it from being replayed in a table of the same shape. */
export function rowText(table: string, row: Readonly<Record<string, unknown>>): string {
  const kept = Object.entries(row).filter(([column]) => !OUTSIDE.has(column));
  return `${table}\0${canonicalJson(Object.fromEntries(kept), 'text')}`;
}

const labelledMac = (key: Buffer, table: string, row: Readonly<Record<string, unknown>>): string =>
  hmacSm3(key, ROW_LABEL, Buffer.of(0), rowText(table, row)).toString('hex');
