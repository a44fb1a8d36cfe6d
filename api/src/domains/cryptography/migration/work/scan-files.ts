import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
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
    else if (hits > 0) scan.found.push({ kind, place: name, hits });
  }
  return scan;
}

/** Piece by piece, however large the file is. */
async function countInFile(path: string): Promise<number> {
  const file = createReadStream(path);
  const stream = /\.gz$/i.test(path) ? file.pipe(createGunzip()) : file;
  file.once('error', (error) => stream.destroy(error));
  let hits = 0;
  let kept = '';
  for await (const piece of stream) {
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
