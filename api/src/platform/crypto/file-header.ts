import { fromBase64Url } from './bytes.ts';
import { CryptoError } from './errors.ts';
import { ByteReader } from './file-pieces.ts';
import { type G1Keys, openG1, sealG1 } from './g1.ts';
import { parseKeyId } from './key-names.ts';
import type { KeyRing } from './key-ring.ts';

/*
 * Header of an encrypted file:
 *   "YJSF" ‖ format 01 ‖ chunk size, 4 bytes ‖ nonce, 12 bytes ‖ length of the wrap, 2 bytes ‖ wrap `<keyId>.<base64url g1>`
 * The wrap holds the file's own secrets under the FILE key; chunk size, nonce and the file's id are its AAD.
 */

const MAGIC = Buffer.from('YJSF\x01', 'latin1');
const FIXED_BYTES = MAGIC.length + 4 + 12 + 2;
const DEK_BYTES = 16;
const MOST_CHUNK_BYTES = 16 * 1024 * 1024;

export interface FileHeader {
  chunkBytes: number;
  nonce: Buffer;
}

/** The file's own keys: `dek` 16 bytes, `mack` 32 bytes. */
export type FileSecrets = G1Keys;

export function writeFileHeader(ring: KeyRing, fileId: string, header: FileHeader, { dek, mack }: FileSecrets): Buffer {
  const keys = ring.sealKeys('FILE');
  const box = sealG1(keys, additionalData(fileId, header), Buffer.concat([dek, mack]));
  const wrap = Buffer.from(`${keys.keyId}.${box.toString('base64url')}`, 'latin1');
  const numbers = Buffer.alloc(6);
  numbers.writeUInt32BE(header.chunkBytes, 0);
  numbers.writeUInt16BE(wrap.length, 4);
  return Buffer.concat([MAGIC, numbers.subarray(0, 4), header.nonce, numbers.subarray(4), wrap]);
}

/** Reads and verifies a header; afterwards the reader stands at the first chunk. E-CR-10 no such file, E-CR-12 altered or another file's. */
export async function readFileHeader(
  ring: KeyRing,
  fileId: string,
  reader: ByteReader,
): Promise<{ header: FileHeader; secrets: FileSecrets }> {
  const fixed = await reader.take(FIXED_BYTES);
  if (fixed.length < FIXED_BYTES || !fixed.subarray(0, MAGIC.length).equals(MAGIC)) throw noFile();
  const chunkBytes = fixed.readUInt32BE(MAGIC.length);
  if (chunkBytes === 0 || chunkBytes > MOST_CHUNK_BYTES) throw noFile();
  const header = { chunkBytes, nonce: fixed.subarray(MAGIC.length + 4, FIXED_BYTES - 2) };
  const wrap = await reader.take(fixed.readUInt16BE(FIXED_BYTES - 2));
  return { header, secrets: unwrap(ring, additionalData(fileId, header), wrap.toString('latin1')) };
}

/** No header is longer. */
export const MOST_HEAD_BYTES = 400;

/** The FILE key that the beginning of an encrypted file names; undefined where it is none. */
export function headNames(head: Buffer): string | undefined {
  if (!head.subarray(0, MAGIC.length).equals(MAGIC)) return undefined;
  return /^[A-Z0-9]+-FILE-v\d+(?=\.)/.exec(head.toString('latin1', FIXED_BYTES))?.[0];
}

/**
 * The header of a file under today's FILE key (03 §41.4): its own secrets are wrapped anew, and what follows the header stays as it is.
 *
 * @param head the beginning of the file, {@link MOST_HEAD_BYTES} or all of it
 * @returns the new header, and how many bytes of the file it replaces; E-CR-12 for one that was altered or is another file's
 */
export async function rewrapHead(
  ring: KeyRing,
  fileId: string,
  head: Buffer,
): Promise<{ head: Buffer; replaces: number }> {
  const reader = new ByteReader([head]);
  const { header, secrets } = await readFileHeader(ring, fileId, reader);
  return { head: writeFileHeader(ring, fileId, header, secrets), replaces: reader.taken };
}

function unwrap(ring: KeyRing, aad: string, wrap: string): FileSecrets {
  const dot = wrap.indexOf('.');
  const keyId = wrap.slice(0, Math.max(0, dot));
  if (parseKeyId(keyId).subject !== 'FILE') throw noFile();
  const secrets = openG1(ring.openKeys(keyId), aad, fromBase64Url(wrap.slice(dot + 1)));
  return { dek: secrets.subarray(0, DEK_BYTES), mack: secrets.subarray(DEK_BYTES) };
}

function additionalData(fileId: string, { chunkBytes, nonce }: FileHeader): string {
  return `file|${fileId}|${chunkBytes}|${nonce.toString('hex')}`;
}

function noFile(): CryptoError {
  return new CryptoError('E-CR-10', 'encrypted file header');
}
