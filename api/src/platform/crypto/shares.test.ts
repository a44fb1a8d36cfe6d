import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { joinShares, splitKey } from './shares.ts';

const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));
const code = (expected: string) => expect.objectContaining({ code: expected });

describe('shares of the master key (03 §41.4, L0)', () => {
  it('any two of three give the key, in either order', () => {
    fc.assert(
      fc.property(key, fc.constantFrom([0, 1], [0, 2], [1, 2], [2, 0], [1, 0], [2, 1]), (secret, [a = 0, b = 0]) => {
        const shares = splitKey(secret);
        expect(joinShares([shares[a] ?? '', shares[b] ?? ''])).toEqual(secret);
      }),
    );
  });

  it('one share says nothing: the same key gives other shares each time, and every byte occurs', () => {
    const secret = Buffer.alloc(32, 7);
    const first = Array.from({ length: 200 }, () => splitKey(secret)[0]?.slice(9, 73) ?? '');
    expect(new Set(first).size).toBe(200);
    expect(new Set(first.flatMap((hex) => [...Buffer.from(hex, 'hex')])).size).toBe(256);
  });

  it('refuses one share twice, a single one, three, another text, a changed digit and shares of two keys', () => {
    const [one = '', two = '', three = ''] = splitKey(Buffer.alloc(32, 1));
    const [, other = ''] = splitKey(Buffer.alloc(32, 2));
    for (const wrong of [[one, one], [one], [one, two, three], [one, 'yjs-mk-4-00-00'], []])
      expect(() => joinShares(wrong)).toThrow(code('E-CR-10'));
    const changed = two.slice(0, 20) + (two[20] === '0' ? '1' : '0') + two.slice(21);
    for (const wrong of [
      [one, other],
      [one, changed],
    ])
      expect(() => joinShares(wrong)).toThrow(code('E-CR-12'));
  });
});
