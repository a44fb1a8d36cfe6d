import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const MB = 1024 * 1024;

/** A folder of the nodes that can be filled to its last byte. */
export interface SmallDisk {
  path: string;
  /** False where mounting is refused: then it is a folder like any other, and nothing is filled. */
  mounted: boolean;
  fill(): void;
  free(): void;
  remove(): void;
}

export function openSmallDisk(folder: string): SmallDisk {
  const path = join(folder, 'files');
  mkdirSync(path);
  const mounted = mount(path);
  const filler = join(path, 'filler');
  return {
    path,
    mounted,
    fill: () => {
      const file = openSync(filler, 'w');
      try {
        for (const size of [MB, 1024, 1]) writeUntilFull(file, Buffer.alloc(size));
      } finally {
        closeSync(file);
      }
    },
    free: () => rmSync(filler, { force: true }),
    remove: () => {
      if (mounted) execFileSync('umount', ['-l', path], { stdio: 'ignore' });
    },
  };
}

function mount(path: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m,mode=0777', 'tmpfs', path], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function writeUntilFull(file: number, piece: Buffer): void {
  try {
    while (writeSync(file, piece) === piece.length);
  } catch {
    // Full.
  }
}

/** What became of sending a megabyte: its status, the code of a refusal, and the seconds it took. */
export interface Uploaded {
  status: number;
  code: string;
  seconds: number;
}

/** Sends a piece of an upload, as the console does with a material. */
export async function upload(url: string, cookie: string): Promise<Uploaded> {
  const since = Date.now();
  const headers = { cookie, 'tus-resumable': '1.0.0', 'x-requested-with': 'drill' };
  const name = Buffer.from('scan.png').toString('base64');
  const begun = await fetch(`${url}/uploads`, {
    method: 'POST',
    headers: { ...headers, 'upload-length': String(MB), 'upload-metadata': `filename ${name}` },
  });
  const place = begun.headers.get('location');
  const answer = place
    ? await fetch(`${url}${place}`, {
        method: 'PATCH',
        headers: { ...headers, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
        body: new Uint8Array(MB).fill(7),
      })
    : begun;
  const text = await answer.text();
  const code = /"code":"([^"]+)"/.exec(text)?.[1] ?? '';
  return { status: answer.status, code, seconds: (Date.now() - since) / 1000 };
}
