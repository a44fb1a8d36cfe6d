import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { decryptFile, decryptFileFrom, encryptFile } from '../crypto/index.ts';
import type { App } from '../kernel/index.ts';

/** Relative place of a file below DATA_DIR; the id's last digits, which are random, spread the folders. */
export function vaultPath(fileId: string): string {
  return join('files', fileId.slice(-2), fileId);
}

/** Writes a file encrypted while it streams in, under a name that nothing reads yet; {@link keepFile} makes it real. */
export async function writeDraft(app: App, fileId: string, source: AsyncIterable<Uint8Array>): Promise<void> {
  const path = draftPath(app, fileId);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  // A write stream would open the file in its own time, perhaps only after a refused upload was cleaned up.
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(encryptFile(app.keys, fileId, source));
  } finally {
    await handle.close();
  }
}

/** The plaintext of a draft; opened by the first read, so that nothing stays open for who reads nothing. */
export async function* readDraft(app: App, fileId: string): AsyncIterable<Buffer> {
  yield* decryptFile(app.keys, fileId, createReadStream(draftPath(app, fileId)));
}

export async function keepFile(app: App, fileId: string): Promise<void> {
  await rename(draftPath(app, fileId), fullPath(app, vaultPath(fileId)));
}

/** The plaintext of a kept file, verified chunk by chunk; a file that was tampered with throws E-CR-12. */
export async function* readFileContent(app: App, fileId: string, path: string): AsyncIterable<Buffer> {
  yield* decryptFile(app.keys, fileId, createReadStream(fullPath(app, path)));
}

/** {@link readFileContent} from a byte on, which costs no more than what is read of it (02 §2.6); what comes before is not checked. */
export async function* readFileFrom(app: App, fileId: string, path: string, from: number): AsyncIterable<Buffer> {
  yield* decryptFileFrom(app.keys, fileId, (start) => createReadStream(fullPath(app, path), { start }), from);
}

/** Removes a file, draft or kept; one that is gone already is no error. */
export async function removeFile(app: App, fileId: string): Promise<void> {
  await rm(draftPath(app, fileId), { force: true });
  await rm(fullPath(app, vaultPath(fileId)), { force: true });
}

function draftPath(app: App, fileId: string): string {
  return `${fullPath(app, vaultPath(fileId))}.part`;
}

function fullPath(app: App, path: string): string {
  return join(app.config.DATA_DIR, path);
}
