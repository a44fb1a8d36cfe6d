import { randomBytes } from 'node:crypto';
import { equalBytes } from './bytes.ts';
import { CryptoError } from './errors.ts';
import { type FileHeader, type FileSecrets, readFileHeader, writeFileHeader } from './file-header.ts';
import { ByteReader, type ByteSource, pieces } from './file-pieces.ts';
import type { KeyRing } from './key-ring.ts';
import { hmacSm3 } from './sm3.ts';
import { SM4_BLOCK_BYTES, sm4CtrStream } from './sm4.ts';

/*
 * Files (41.5): header, then chunks of 1 MiB SM4-CTR, each followed by its tag. The tag covers the chunk's place and
 * whether it is the last, under a key that this file alone has: chunks cannot be changed, swapped, dropped, cut off or
 * brought in from another file, and each is checked before a byte of it is handed on.
 */

export const FILE_CHUNK_BYTES = 1024 * 1024;
const TAG_BYTES = 32;

/**
 * Encrypts a file while it streams; memory stays at about two chunks. `fileId` binds the result to its record.
 * Use as a step of `stream.pipeline(source, (bytes) => encryptFile(ring, id, bytes), target)`.
 */
export async function* encryptFile(
  ring: KeyRing,
  fileId: string,
  source: ByteSource,
  chunkBytes = FILE_CHUNK_BYTES,
): AsyncGenerator<Buffer, void, void> {
  const secrets: FileSecrets = { dek: randomBytes(16), mack: randomBytes(32) };
  const header: FileHeader = { chunkBytes, nonce: randomBytes(12) };
  const reader = new ByteReader(source);
  try {
    yield writeFileHeader(ring, fileId, header, secrets);
    const stream = sm4CtrStream(secrets.dek, counterAt(header.nonce, 0));
    let index = 0;
    for await (const { bytes, last } of pieces(reader, chunkBytes)) {
      const sealed = stream.update(bytes);
      yield Buffer.concat([sealed, tagOf(secrets, index, last, sealed)]);
      index += 1;
    }
  } finally {
    await reader.close();
  }
}

/**
 * Decrypts what {@link encryptFile} made for the same `fileId`. Yields only verified bytes, but a defect further on
 * still throws in the end (E-CR-12): treat what was yielded as void then. E-CR-10 when it is no such file.
 */
export async function* decryptFile(
  ring: KeyRing,
  fileId: string,
  source: ByteSource,
): AsyncGenerator<Buffer, void, void> {
  const reader = new ByteReader(source);
  try {
    const { header, secrets } = await readFileHeader(ring, fileId, reader);
    yield* openChunks(header, secrets, reader, 0);
  } finally {
    await reader.close();
  }
}

/**
 * What {@link decryptFile} yields, from a byte on: begins at the chunk that holds it, so that the end of a large file costs no more than its
 * beginning. What comes before is neither read nor checked; every chunk from there on is, its place and the file's end included. A position
 * behind the end is E-CR-12.
 *
 * @param read the encrypted file from a byte of it on; asked twice
 * @param from position in the plaintext
 */
export async function* decryptFileFrom(
  ring: KeyRing,
  fileId: string,
  read: (start: number) => ByteSource,
  from: number,
): AsyncGenerator<Buffer, void, void> {
  const head = new ByteReader(read(0));
  const { header, secrets } = await readFileHeader(ring, fileId, head).finally(() => head.close());
  const first = Math.floor(from / header.chunkBytes);
  const reader = new ByteReader(read(head.taken + first * (header.chunkBytes + TAG_BYTES)));
  try {
    let skip = from - first * header.chunkBytes;
    for await (const bytes of openChunks(header, secrets, reader, first)) {
      if (bytes.length > skip) yield bytes.subarray(skip);
      skip = Math.max(0, skip - bytes.length);
    }
  } finally {
    await reader.close();
  }
}

/** The plaintext of the chunks from `first` on, at which the reader stands; each is checked before it is handed on. */
async function* openChunks(
  header: FileHeader,
  secrets: FileSecrets,
  reader: ByteReader,
  first: number,
): AsyncGenerator<Buffer, void, void> {
  const stream = streamAt(header, secrets, first);
  let index = first;
  for await (const { bytes, last } of pieces(reader, header.chunkBytes + TAG_BYTES)) {
    const sealed = bytes.subarray(0, Math.max(0, bytes.length - TAG_BYTES));
    if (!equalBytes(tagOf(secrets, index, last, sealed), bytes.subarray(sealed.length))) {
      throw new CryptoError('E-CR-12', `file chunk ${index}`);
    }
    if (sealed.length > 0) yield stream.update(sealed);
    index += 1;
  }
}

/** The key stream where a chunk begins; one that begins within a block has the block's first part used up. */
function streamAt({ chunkBytes, nonce }: FileHeader, { dek }: FileSecrets, index: number) {
  const at = index * chunkBytes;
  const stream = sm4CtrStream(dek, counterAt(nonce, Math.floor(at / SM4_BLOCK_BYTES)));
  stream.update(Buffer.alloc(at % SM4_BLOCK_BYTES));
  return stream;
}

/** The file's key is its own, so the counter may begin at zero; 32 bits of blocks are 64 GiB. */
function counterAt(nonce: Buffer, block: number): Buffer {
  const counter = Buffer.alloc(4);
  counter.writeUInt32BE(block);
  return Buffer.concat([nonce, counter]);
}

function tagOf({ mack }: FileSecrets, index: number, last: boolean, sealed: Uint8Array): Buffer {
  const place = Buffer.alloc(5);
  place.writeUInt32BE(index, 0);
  place.writeUInt8(last ? 1 : 0, 4);
  return hmacSm3(mack, place, sealed);
}
