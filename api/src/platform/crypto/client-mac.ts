import { equalBytes } from './bytes.ts';
import { CryptoError } from './errors.ts';
import { parseKeyId } from './key-names.ts';
import type { KeyRing } from './key-ring.ts';
import { CLIENT_LABEL } from './mac-labels.ts';
import { hmacSm3, hmacSm3Hex } from './sm3.ts';

/**
 * Integrity code of a row of a client system: `<keyId>.<64 hex>`. The text is the caller's, so that it stands behind the label of such codes and the name of the system: none of
 * them is a row code of this platform.
 */
export function clientMac(ring: KeyRing, row: string): string {
  const { keyId, key } = ring.rowMacKey();
  return `${keyId}.${labelled(ring, key, row)}`;
}

/**
 * Whether a code belongs to the row. Those from before there was a label are of the bare text, and hold on: they stand in tables of the client systems.
 *
 * @throws CryptoError E-CR-10 no code at all, E-CR-11 another system's key
 */
export function verifyClientMac(ring: KeyRing, row: string, mac: string): boolean {
  const [keyId = '', digits = ''] = mac.split('.');
  const { owner, subject, version } = parseKeyId(keyId);
  if (owner !== ring.owner || subject !== 'ROW') throw new CryptoError('E-CR-11', keyId);
  const { key } = ring.rowMacKey(version);
  const given = digits.toLowerCase();
  return equalBytes(labelled(ring, key, row), given) || equalBytes(hmacSm3Hex(key, row), given);
}

const labelled = (ring: KeyRing, key: Buffer, row: string): string =>
  hmacSm3(key, CLIENT_LABEL, Buffer.of(0), ring.owner, Buffer.of(0), row).toString('hex');
