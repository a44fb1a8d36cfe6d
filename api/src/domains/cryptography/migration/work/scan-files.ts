import { createReadStream } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { createGunzip } from 'node:zlib';
import { countNumbers, type Leftover } from './leftovers.ts';

const DUMP = /\.(sql|dump|dmp|bak|backup|csv|tar|copy)(\.gz)?$/i;
/** Longer than a number with what stands beside it, so that none is lost between two pieces. */
const OVERLAP = 200;

/** What a look through the files of a client system came to. */
interface FileScan {
  files: number;
  found: Leftover[];
}

/**
 * Looks through logs and dumps of a client system, compressed ones too; the names of files are relative to its folder.
 *
 * @param folder absent where nobody has said where they lie: then nobody can say that nothing is left
 */
export async function scanFiles(folder: string | undefined, clientId: string): Promise<FileScan> {
  const missing: FileScan = {
    files: 0,
    found: [{ kind: '日志文件', place: `没有接入日志和转储目录（${clientId}）`, hits: 1 }],
  };
  if (!folder) return missing;
  const own = join(folder, clientId);
  const entries = await readdir(own, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!entries) return missing;
  const scan: FileScan = { files: 0, found: [] };
  const paths = entries.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []));
  for (const path of paths.sort()) {
    const name = relative(own, path).split(sep).join('/');
    const kind = DUMP.test(name) ? '转储文件' : '日志文件';
    scan.files += 1;
    const hits = await countInFile(path).catch(() => undefined);
    if (hits === undefined) scan.found.push({ kind, place: `${name}（无法读取）`, hits: 1 });
    else if (typeof hits === 'string')
      scan.found.push({ kind, place: `${name}（${hits}，请解开或改为纯文本、gzip后再校验）`, hits: 1 });
    else if (hits > 0) scan.found.push({ kind, place: name, hits });
  }
  return scan;
}

/** Piece by piece, however large the file is. @returns the hits, or the form in which nobody can look */
async function countInFile(path: string): Promise<number | string> {
  const beginning = await beginningOf(path);
  const closed = closedForm(beginning);
  if (closed) return closed;
  const file = createReadStream(path);
  const stream = beginning.subarray(0, 2).equals(GZIP) ? file.pipe(createGunzip()) : file;
  file.once('error', (error) => stream.destroy(error));
  let hits = 0;
  let kept = '';
  let first = true;
  for await (const piece of stream) {
    const within = first ? closedForm(piece as Buffer) : undefined;
    if (within) return within;
    first = false;
    const text: string = kept + (piece as Buffer).toString('latin1');
    // A line is never cut: a number that spans two pieces is counted with the second one.
    const cut = text.lastIndexOf('\n', text.length - OVERLAP);
    const end = cut < 0 ? Math.max(0, text.length - MOST_LINE) : cut + 1;
    hits += countNumbers(text.slice(0, end));
    kept = text.slice(end);
  }
  return hits + countNumbers(kept);
}

/** A line that is longer is looked at in pieces all the same. */
const MOST_LINE = 1_000_000;

/** What the content of a file says, whatever it is called. */
const GZIP = Buffer.from([0x1f, 0x8b]);
const CLOSED: readonly (readonly [form: string, magic: Buffer])[] = [
  ['zip压缩包', Buffer.from('PK\x03\x04', 'latin1')],
  ['zstd压缩文件', Buffer.from([0x28, 0xb5, 0x2f, 0xfd])],
  ['lz4压缩文件', Buffer.from([0x04, 0x22, 0x4d, 0x18])],
  ['xz压缩文件', Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a])],
  ['bzip2压缩文件', Buffer.from('BZh', 'latin1')],
  ['7z压缩包', Buffer.from('7z\xbc\xaf', 'latin1')],
  ['rar压缩包', Buffer.from('Rar!', 'latin1')],
];
const PG_DUMP = Buffer.from('PGDMP', 'latin1');
/** Where a dump of `pg_dump` says its format, and what its own one (compressed inside) is; those in directories and in tar lie open. */
const PG_FORMAT_AT = 10;
const PG_CUSTOM = 1;

/** The form of a file that hides its content: nobody may say of it that nothing is left. */
function closedForm(beginning: Buffer): string | undefined {
  const starts = (magic: Buffer) => beginning.subarray(0, magic.length).equals(magic);
  if (starts(PG_DUMP) && beginning[PG_FORMAT_AT] === PG_CUSTOM) return 'pg_dump自定义格式的转储';
  return CLOSED.find(([, magic]) => starts(magic))?.[0];
}

async function beginningOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
