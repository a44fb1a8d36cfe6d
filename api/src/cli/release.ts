import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { releaseDefects, signRelease } from '../release/manifest.ts';

/**
 * `npm run release:sign -- <file>`: signs the built program files with the SM2 key (64 hex digits) of whoever delivers them. `npm run release:verify -- <public key>`
 * compares them with what was signed (04 L3-22, K-09); ends with 1 where anything is otherwise.
 */
const root = resolve(import.meta.dirname, '..', '..', '..');
const [act, given] = process.argv.slice(2);
if (act === 'sign' && given) {
  const key = readFileSync(given, 'utf8').trim();
  console.log(`已签名 ${await signRelease(root, key, new Date())} 个程序文件`);
} else if (act === 'verify' && (given ?? process.env.RELEASE_PUBLIC_KEY)) {
  const defects = await releaseDefects(root, given ?? process.env.RELEASE_PUBLIC_KEY ?? '');
  console.log(defects.length === 0 ? '程序文件与发布清单一致' : defects.join('\n'));
  process.exitCode = defects.length === 0 ? 0 : 1;
} else {
  console.error('用法：npm run release:sign -- <私钥文件>，npm run release:verify -- <公钥>');
  process.exitCode = 1;
}
