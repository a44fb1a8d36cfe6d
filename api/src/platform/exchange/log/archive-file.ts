import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { canonicalJson, nextChainHash, sm2Verify, sm3OfChunks } from '../../crypto/index.ts';
import type { App } from '../../kernel/index.ts';

/** What the signature of a day's archive covers. */
export interface ArchiveHead {
  day: string;
  rows: number;
  /** SM3 of the file, hex. */
  sm3: string;
  /** Hash before the first record, and of the last. */
  firstHash: string;
  lastHash: string;
}

export interface SignedArchive extends ArchiveHead {
  keyId: string;
  signature: string;
}

export function archiveFolder(app: App): string {
  return join(app.config.DATA_DIR, 'exchange-archive');
}

export function archiveName(day: string): string {
  return `${day}.jsonl.gz`;
}

/** What is wrong with a day's archive file, as a sentence; undefined when it can stand for the rows. Reads as it goes. */
export async function findArchiveDefect(
  app: App,
  { keyId, signature, ...head }: SignedArchive,
): Promise<string | undefined> {
  const path = join(archiveFolder(app), archiveName(head.day));
  if (
    !(await access(path).then(
      () => true,
      () => false,
    ))
  )
    return '归档文件不存在';
  if ((await sm3OfChunks(createReadStream(path))).toString('hex') !== head.sm3) return '归档文件摘要不符';
  const { publicKey } = app.keys.signingPair(Number(keyId.split('-v').at(-1)));
  if (!sm2Verify(canonicalJson(head), signature, publicKey)) return '归档签名无效';
  return findChainDefect(path, head);
}

async function findChainDefect(path: string, head: ArchiveHead): Promise<string | undefined> {
  let hash = head.firstHash;
  let count = 0;
  for await (const line of createInterface({ input: createReadStream(path).pipe(createGunzip()) })) {
    const kept = JSON.parse(line) as { hash: string; record: unknown };
    hash = nextChainHash(hash, kept.record);
    count += 1;
    if (hash !== kept.hash) return `归档第 ${count} 条校验失败`;
  }
  return count === head.rows && hash === head.lastHash ? undefined : '归档条数不符';
}
