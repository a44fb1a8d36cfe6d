import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from '@jest/globals';
import { packAssets } from './lib/pack-assets.mjs';

it('a built client has its texts packed beside them; pictures and what is small stay as they are', () => {
  const dist = mkdtempSync(`${tmpdir()}/dist-`);
  try {
    mkdirSync(`${dist}/assets`);
    const script = 'export const words = 1;\n'.repeat(200);
    writeFileSync(`${dist}/assets/app.js`, script);
    writeFileSync(`${dist}/assets/small.js`, 'export {};');
    writeFileSync(`${dist}/assets/badge.png`, Buffer.alloc(4000, 1));
    packAssets(dist);
    expect(readdirSync(`${dist}/assets`).sort()).toEqual(['app.js', 'app.js.br', 'app.js.gz', 'badge.png', 'small.js']);
    expect(brotliDecompressSync(readFileSync(`${dist}/assets/app.js.br`)).toString()).toBe(script);
    expect(gunzipSync(readFileSync(`${dist}/assets/app.js.gz`)).toString()).toBe(script);
  } finally {
    rmSync(dist, { recursive: true, force: true });
  }
});
