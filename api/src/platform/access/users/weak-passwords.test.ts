import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { oneTimePassword } from './passwords.ts';
import { isWeakPassword } from './weak-passwords.ts';

const shipped = { WEAK_PASSWORDS_FILE: undefined };

describe('the list of weak passwords (04 L3-01)', () => {
  it.each([
    'Password@123',
    'P@ssw0rd-2026',
    '123Admin456!',
    'Qwerty-12345',
    '1qaz2WSX!!',
    'Tuiyi@2026',
    'Aa1!Aa1!Aa1!',
  ])('holds %s', (password) => {
    expect(isWeakPassword(shipped, password)).toBe(true);
  });

  it.each(['Huangpu-Jiang-88', 'Mei_Hua.3Nong', 'Xue9!Luo%Tian', 'Fresh-Leaf-2026'])('does not hold %s', (password) => {
    expect(isWeakPassword(shipped, password)).toBe(false);
  });

  it('takes the office’s own lines in', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'weak-')), 'list.txt');
    writeFileSync(file, 'Hongkou-Centre-1\n\n');
    expect(isWeakPassword({ WEAK_PASSWORDS_FILE: file }, 'hongkou-centre-1')).toBe(true);
    expect(isWeakPassword({ WEAK_PASSWORDS_FILE: file }, 'Hongkou-Centre-2')).toBe(false);
  });

  it('never holds a password that the product gives out', () => {
    for (let n = 0; n < 200; n += 1) expect(isWeakPassword(shipped, oneTimePassword())).toBe(false);
  });
});
