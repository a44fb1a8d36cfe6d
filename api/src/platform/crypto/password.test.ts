import { describe, expect, it } from '@jest/globals';
import { hashPassword, needsRehash, PRODUCTION_ITERATIONS, spendPasswordTime, verifyPassword } from './password.ts';

const FEW = 500;

describe('passwords', () => {
  it('verify only with the same password, whatever their cost', async () => {
    const stored = await hashPassword('Shanghai#2026', FEW);
    expect(stored).toMatch(/^\$pbkdf2-sm3\$i=500\$[^$]{22}\$[^$]{43}$/);
    expect(await verifyPassword('Shanghai#2026', stored)).toBe(true);
    expect(await verifyPassword('shanghai#2026', stored)).toBe(false);
    expect(await verifyPassword('', stored)).toBe(false);
  });

  it('K-10 take 210,000 iterations and a 16-byte salt unless told otherwise', async () => {
    expect(PRODUCTION_ITERATIONS).toBe(210_000);
    const [first, second] = await Promise.all([hashPassword('a'), hashPassword('a')]);
    expect(first).toContain('$i=210000$');
    expect(first.length).toBeLessThanOrEqual(90);
    expect(first).not.toBe(second);
  });

  it('typed in full-width characters are the same password', async () => {
    expect(await verifyPassword('Ａｂ１２', await hashPassword('Ab12', FEW))).toBe(true);
  });

  it('ask for a new hash when the setting has risen', async () => {
    const stored = await hashPassword('a', FEW);
    expect(needsRehash(stored, FEW)).toBe(false);
    expect(needsRehash(stored)).toBe(true);
  });

  it('never accept a damaged hash', async () => {
    const stored = await hashPassword('a', FEW);
    for (const damaged of [
      '',
      'plain',
      stored.slice(0, -1),
      stored.replace('i=500', 'i=0'),
      stored.replace('i=500', 'i=99999999'),
    ]) {
      await expect(verifyPassword('a', damaged)).rejects.toThrow(expect.objectContaining({ code: 'E-CR-10' }));
    }
  });

  it('spend the time for an unknown login name and answer no', async () => {
    expect(await spendPasswordTime('a', FEW)).toBe(false);
  });
});
