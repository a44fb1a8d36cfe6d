import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isUuid } from '../../../database/uuid.ts';
import { decryptFile, encryptFile } from '../../crypto/index.ts';
import type { App } from '../../kernel/index.ts';

/** So much of an upload is sealed and counted at once: what a killed server loses at most, and what a connection holds in memory. */
export const PIECE_BYTES = 2 * 1024 * 1024;

const rootOf = (app: App) => join(app.config.DATA_DIR, 'uploads');
const folderOf = (app: App, uploadId: string) => join(rootOf(app), uploadId);

/** Cuts what arrives into pieces. Where the connection breaks, what came before it still counts. */
export async function* cut(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let size = 0;
  const take = () => {
    const piece = Buffer.concat(held);
    held = [];
    size = 0;
    return piece;
  };
  try {
    for await (const bytes of source) {
      held.push(bytes);
      size += bytes.length;
      if (size >= PIECE_BYTES) yield take();
    }
  } catch {
    // The sender went away; whoever sends on is told how far this got.
  }
  if (size > 0) yield take();
}

/** Writes a piece sealed, and sees to it that it lies on the disk before it is counted. */
export async function writePiece(app: App, uploadId: string, pieceId: string, bytes: Buffer): Promise<void> {
  const folder = folderOf(app, uploadId);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const handle = await open(join(folder, pieceId), 'wx', 0o600);
  try {
    await handle.writeFile(encryptFile(app.keys, pieceId, [bytes]));
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

export async function* readPiece(app: App, uploadId: string, pieceId: string): AsyncIterable<Buffer> {
  yield* decryptFile(app.keys, pieceId, createReadStream(join(folderOf(app, uploadId), pieceId)));
}

export async function removePiece(app: App, uploadId: string, pieceId: string): Promise<void> {
  await rm(join(folderOf(app, uploadId), pieceId), { force: true });
}

/** Removes all that has come of an upload; nothing there is no error. */
export async function removePieces(app: App, uploadId: string): Promise<void> {
  await rm(folderOf(app, uploadId), { recursive: true, force: true });
}

/** The uploads of which something lies on the disk. */
export async function uploadsOnDisk(app: App): Promise<string[]> {
  const names = await readdir(rootOf(app)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter(isUuid);
}
