import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TEXT = /\.(?:css|html|m?js|json|svg|txt)$/;
/** Below it the head of an answer is longer than what is saved; the same as the server's for what it packs itself. */
const LEAST_BYTES = 1024;
/** Eleven megabytes in half a second; the highest would take a quarter of a minute for six percent less. */
const QUALITY = 6;

/**
 * Lays a `.br` and a `.gz` beside every text of a built client, so that the server sends files instead of packing the same
 * script anew for each browser that comes.
 *
 * @param {string} folder absolute
 */
export function packAssets(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    const path = `${folder}/${name}`;
    if (!TEXT.test(name) || statSync(path).size < LEAST_BYTES) continue;
    const content = readFileSync(path);
    writeFileSync(`${path}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }));
    writeFileSync(`${path}.gz`, gzipSync(content));
  }
}
