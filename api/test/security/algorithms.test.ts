import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';

/*
 * K-19 (04 §9): MD5, SHA-1, DES, RC4 and RSA of 1024 bits stand nowhere in the product; each place where one of their names must be written stands
 * below with its reason. That SM2 is not signed by Node itself is a rule of the linter (`node:crypto` in biome.json).
 */

const root = join(import.meta.dirname, '..', '..', '..');
const FOLDERS = [
  'api/src',
  'web-kit/src',
  'web-staff/src',
  'web-training/src',
  'web-pad/src',
  'web-apply/src',
  'mini-alipay/src',
];
const WEAK =
  /\b(md5|sha-?1|hmac-?sha-?1|des-(?:cbc|ecb|ede3?)|3des|triple-?des|rc4|rsa-?1024|modulusLength:\s*1024)\b/i;

/** File and reason. */
const ALLOWED: Readonly<Record<string, string>> = {};

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && /\.(tsx?|mjs|cjs|sql)$/.test(one.name) && !/\.test\.tsx?$/.test(one.name))
    .map((one) => relative(root, join(one.parentPath, one.name)))
    .filter((path) => !path.includes('/generated/'));
}

/** The lines of a source in which a weak algorithm is named. */
function weakLines(source: string): string[] {
  return source.split('\n').filter((line) => WEAK.test(line));
}

describe('algorithms of the product', () => {
  it('K-19 the scan finds them however they are written', () => {
    const written = [
      "createHash('md5')",
      "createHmac('SHA1', key)",
      "'RSA-SHA1'",
      "createCipheriv('des-ede3', k, v)",
      'md5(row)',
    ];
    for (const line of written) expect(weakLines(line)).toEqual([line]);
    expect(weakLines("createHash('sm3'); createHash('sha256'); sha1024; description")).toEqual([]);
  });

  it('K-19 no MD5, SHA-1, DES, RC4 or RSA of 1024 bits, but where a reason is given', () => {
    const found = FOLDERS.flatMap(filesIn).filter(
      (path) => weakLines(readFileSync(join(root, path), 'utf8')).length > 0,
    );
    expect(found.filter((path) => !(path in ALLOWED))).toEqual([]);
    // An entry whose reason has gone is taken away.
    expect(Object.keys(ALLOWED).filter((path) => !found.includes(path))).toEqual([]);
  });
});
