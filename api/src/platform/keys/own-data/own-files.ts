import { createReadStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CryptoError, headNames, MOST_HEAD_BYTES, parseKeyId, rewrapHead } from '../../crypto/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import type { KeyHolder } from '../holders.ts';
import { withOwnRing } from './own-ring.ts';

/** Folders of encrypted files, each called by the id that it is bound to; one that is still being written has an ending. */
const FOLDERS = ['files', 'uploads', 'export-orders'];
/** Beside them, on the same disk, so that a finished file takes its place at once. */
const WORK = 'rewrap';
const UNFINISHED = '.part';

/**
 * Encrypted files of this platform (03 §41.5): each has a key of its own, which the FILE key wraps. Rotation wraps it anew (§41.4); the content is copied as it is.
 * Messages that are kept in the database have the same form and are walked with the columns.
 */
export const ownFiles: KeyHolder = {
  name: 'keys.own-files',
  title: '本平台的加密文件',
  walks: true,
  concerns(keyId) {
    const { owner, subject } = parseKeyId(keyId);
    return owner === 'YJS' && subject === 'FILE';
  },
  async references(ctx, keyId) {
    let count = 0;
    for await (const _path of filesOf(ctx, keyId)) count += 1;
    return count;
  },
  rewrap: (ctx, keyId, limit) =>
    withOwnRing(ctx, keyId, async (ring) => {
      let count = 0;
      for await (const { path, head } of filesOf(ctx, keyId)) {
        try {
          const anew = await rewrapHead(ring, basename(path, UNFINISHED), head);
          if (await replaceHead(ctx, path, anew)) count += 1;
        } catch (error) {
          if (!(error instanceof CryptoError)) throw error;
          ctx.app.log.error({ code: error.code, path, keyId }, 'a file cannot be wrapped anew');
        }
        if (count === limit) break;
      }
      return count;
    }),
};

/** The files whose header names the key; those that are being written are left out until they are whole. */
async function* filesOf(ctx: Ctx, keyId: string): AsyncGenerator<{ path: string; head: Buffer }> {
  for (const folder of FOLDERS) {
    const root = join(ctx.app.config.DATA_DIR, folder);
    const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(absent);
    for (const entry of entries ?? []) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const head = await beginningOf(path);
      if (head && headNames(head) === keyId) yield { path, head };
    }
  }
}

async function beginningOf(path: string): Promise<Buffer | undefined> {
  const file = await open(path).catch(absent);
  if (!file) return undefined;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MOST_HEAD_BYTES), 0, MOST_HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Whoever is killed on the way leaves the old file whole; whoever reads meanwhile reads the old one to its end. @returns whether it was still there */
async function replaceHead(ctx: Ctx, path: string, { head, replaces }: Awaited<ReturnType<typeof rewrapHead>>) {
  const folder = join(ctx.app.config.DATA_DIR, WORK);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, basename(path));
  const file = await open(draft, 'w', 0o600);
  try {
    await file.writeFile(head);
    await file.writeFile(createReadStream(path, { start: replaces }));
    await file.datasync();
  } catch (error) {
    await rm(draft, { force: true });
    return absent(error as NodeJS.ErrnoException) ?? false;
  } finally {
    await file.close();
  }
  const there = await access(path).then(
    () => true,
    () => false,
  );
  await (there ? rename(draft, path) : rm(draft, { force: true }));
  return there;
}

/** A file or folder that is gone is none. */
function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
