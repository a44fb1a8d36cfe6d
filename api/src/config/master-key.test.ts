import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { readConfig } from '../config.ts';
import { splitKey } from '../platform/crypto/shares.ts';

const KEY = Buffer.alloc(32, 0x42);
const start = (shares: string, more: Record<string, string> = {}) =>
  readConfig({ NODE_ENV: 'test', CRYPTO_MASTER_KEY_SHARES: shares, ...more });

it('a start takes two of the three shares, as texts or as files, and no other two', () => {
  const [one = '', two = '', three = ''] = splitKey(KEY);
  const [, foreign = ''] = splitKey(Buffer.alloc(32, 1));
  const folder = mkdtempSync(join(tmpdir(), 'shares-'));
  try {
    writeFileSync(join(folder, 'two'), `${two}\n`);
    expect(start(`${one}, ${three}`).masterKey).toEqual(KEY);
    expect(start(`${one},${join(folder, 'two')}`).masterKey).toEqual(KEY);
    for (const wrong of [one, `${one},${foreign}`, `${one},${join(folder, 'nowhere')}`, 'x'])
      expect(() => start(wrong)).toThrow('CRYPTO_MASTER_KEY_SHARES: two shares of one key are needed');
    expect(() => start(`${one},${two}`, { CRYPTO_MASTER_KEY: KEY.toString('hex') })).toThrow('not together with');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
