import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { firstBytes, readRange } from './byte-range.ts';

describe('the part of a video that a player asks for (02 §2.6)', () => {
  it.each([
    ['bytes=0-99', { from: 0, to: 99 }],
    ['bytes=100-', { from: 100, to: 999 }],
    ['bytes=-100', { from: 900, to: 999 }],
    ['bytes=990-5000', { from: 990, to: 999 }],
    ['bytes=-5000', { from: 0, to: 999 }],
    [undefined, undefined],
    ['', undefined],
    ['bytes=-', undefined],
    ['bytes=5-2', undefined],
    ['bytes=0-1,5-9', undefined],
    ['lines=0-9', undefined],
    ['bytes=1000-', 'UNSATISFIABLE'],
    ['bytes=-0', 'UNSATISFIABLE'],
  ])('%s', (header, range) => {
    expect(readRange(header, 1000)).toEqual(range);
  });

  it('ends with the last byte asked for, however the file comes in pieces', async () => {
    const pieces = fc.array(fc.uint8Array({ minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(pieces, fc.nat(), async (given, n) => {
        const whole = Buffer.concat(given);
        const count = 1 + (n % whole.length);
        const found: Buffer[] = [];
        let asked = 0;
        async function* source() {
          for (const piece of given) {
            asked += piece.length;
            yield Buffer.from(piece);
          }
        }
        for await (const piece of firstBytes(source(), count)) found.push(piece);
        expect(Buffer.concat(found)).toEqual(whole.subarray(0, count));
        expect(asked - count).toBeLessThan(9);
      }),
    );
  });
});
