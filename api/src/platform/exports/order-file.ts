import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { decryptFile, encryptFile } from '../crypto/index.ts';
import { type MeasuredFile, measureFile } from '../files/index.ts';
import type { App } from '../kernel/app.ts';

/** A name that no other run of the order has: whoever comes second writes into a file of its own. */
export const newFileId = (): string => randomUUID();

const folderOf = (app: App) => join(app.config.DATA_DIR, 'export-orders');
const pathOf = (app: App, fileId: string) => join(folderOf(app), fileId);

/** Lets `write` fill the file, which is encrypted while it streams: memory stays the same however long the list is. */
export async function writeOrderFile(
  app: App,
  fileId: string,
  write: (target: Writable) => Promise<number>,
): Promise<MeasuredFile> {
  await mkdir(folderOf(app), { recursive: true, mode: 0o700 });
  const sink = createWriteStream(pathOf(app, fileId), { flags: 'wx', mode: 0o600 });
  return measureFile(write, (content) =>
    pipeline(content, (bytes: AsyncIterable<Uint8Array>) => encryptFile(app.keys, fileId, bytes), sink),
  );
}

/** The content, decrypted and verified while it streams; undefined where the file is gone. */
export async function readOrderFile(app: App, fileId: string): Promise<Readable | undefined> {
  const path = pathOf(app, fileId);
  const there = await access(path).then(
    () => true,
    () => false,
  );
  return there ? Readable.from(decryptFile(app.keys, fileId, createReadStream(path))) : undefined;
}

/** A file that is gone already is no error. */
export function removeOrderFile(app: App, fileId: string): Promise<void> {
  return rm(pathOf(app, fileId), { force: true });
}

/** Every file that lies there, whoever left it. */
export async function listOrderFiles(app: App): Promise<string[]> {
  return readdir(folderOf(app)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
}
