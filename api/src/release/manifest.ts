import { createReadStream } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import {
  canonicalJson,
  type Sm2KeyPair,
  sm2KeyPairOf,
  sm2Sign,
  sm2Verify,
  sm3OfChunks,
} from '../platform/crypto/index.ts';

/** The list of a delivered product's program files, beside them (04 L3-22, K-09). */
export const RELEASE_FILE = 'release.json';

/** What is signed: who takes a file out or puts one in changes it, as who alters one does. */
interface Manifest {
  madeAt: string;
  /** SM3 of each program file, by its path below the product's folder. */
  files: Readonly<Record<string, string>>;
}

type SignedManifest = Manifest & { signature: string };

/** Everything that was built: `dist` of the API and of every client, and the list of packages with their checksums. */
async function programFiles(root: string): Promise<string[]> {
  const parts = await readdir(root, { withFileTypes: true });
  const found = ['package.json', 'package-lock.json'];
  for (const part of parts.filter((entry) => entry.isDirectory() && !/^(\.|node_modules$)/.test(entry.name))) {
    const dist = join(root, part.name, 'dist');
    const entries = await readdir(dist, { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries)
      if (entry.isFile()) found.push(relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
  }
  return found.sort();
}

async function digestOf(path: string): Promise<string> {
  return (await sm3OfChunks(createReadStream(path))).toString('hex');
}

async function digestsOf(root: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const name of await programFiles(root)) files[name] = await digestOf(join(root, name));
  return files;
}

/** Signs the program files as they lie there, with the key of whoever delivers them. @returns how many */
export async function signRelease(root: string, privateKey: string, now: Date): Promise<number> {
  const pair: Sm2KeyPair = sm2KeyPairOf(privateKey);
  const manifest: Manifest = { madeAt: now.toISOString(), files: await digestsOf(root) };
  const signed: SignedManifest = { ...manifest, signature: sm2Sign(canonicalJson(manifest), pair) };
  await writeFile(join(root, RELEASE_FILE), `${JSON.stringify(signed, null, 1)}\n`);
  return Object.keys(manifest.files).length;
}

/** What is wrong with the program files, in Chinese; nothing where they are as they were signed. */
export async function releaseDefects(root: string, publicKey: string): Promise<string[]> {
  const text = await readFile(join(root, RELEASE_FILE), 'utf8').catch(() => undefined);
  if (text === undefined) return [`没有发布清单 ${RELEASE_FILE}`];
  const signed = readManifest(text);
  if (!signed) return [`发布清单 ${RELEASE_FILE} 无法读取`];
  const { signature, ...manifest } = signed;
  if (!sm2Verify(canonicalJson(manifest), signature, publicKey)) return ['发布清单的签名无效'];
  const found = await digestsOf(root);
  const names = [...new Set([...Object.keys(manifest.files), ...Object.keys(found)])].sort();
  return names.flatMap((name) => {
    const [wanted, there] = [manifest.files[name], found[name]];
    if (wanted === there) return [];
    if (wanted === undefined) return [`清单外的程序文件 ${name}`];
    return [there === undefined ? `缺少程序文件 ${name}` : `程序文件被改动 ${name}`];
  });
}

function readManifest(text: string): SignedManifest | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return isManifest(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

const isManifest = (read: unknown): read is SignedManifest =>
  typeof read === 'object' &&
  read !== null &&
  'madeAt' in read &&
  'files' in read &&
  typeof read.files === 'object' &&
  'signature' in read &&
  typeof read.signature === 'string';
