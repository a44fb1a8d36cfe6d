import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sm3 as softSm3 } from 'sm-crypto-v2';
import { hkdfSm3, hmacSm3, hmacSm3Stream, sm3, sm3Hex, sm3OfChunks, sm3Stream } from './sm3.ts';

const bytes = fc.uint8Array({ maxLength: 300 });

describe('SM3', () => {
  it('agrees with an independent implementation, text and bytes alike', () => {
    fc.assert(
      fc.property(bytes, (data) => {
        expect(sm3Hex(data)).toBe(softSm3(data));
      }),
    );
    expect(sm3('退役军人').toString('hex')).toBe(softSm3(Buffer.from('退役军人')));
  });

  it('HMAC agrees with an independent implementation for keys of any length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 100 }), bytes, (key, data) => {
        expect(hmacSm3(key, data).toString('hex')).toBe(softSm3(data, { key }));
      }),
    );
  });

  it('gives the same digest however the data is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(bytes, { maxLength: 5 }), async (chunks) => {
        const whole = Buffer.concat(chunks);
        const running = sm3Stream();
        const mac = hmacSm3Stream(Buffer.alloc(32, 7));
        for (const chunk of chunks) {
          running.update(chunk);
          mac.update(chunk);
        }
        expect(running.digest()).toEqual(sm3(whole));
        expect(await sm3OfChunks(chunks)).toEqual(sm3(whole));
        expect(mac.digest()).toEqual(hmacSm3(Buffer.alloc(32, 7), ...chunks));
      }),
    );
  });

  it('HKDF follows RFC 5869', () => {
    const [secret, salt] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    const prk = hmacSm3(salt, secret);
    const first = hmacSm3(prk, 'purpose', Buffer.from([1]));
    const second = hmacSm3(prk, first, 'purpose', Buffer.from([2]));
    expect(hkdfSm3(secret, salt, 'purpose', 48)).toEqual(Buffer.concat([first, second]).subarray(0, 48));
  });
});
