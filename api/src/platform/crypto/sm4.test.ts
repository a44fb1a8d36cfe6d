import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CryptoError } from './errors.ts';
import {
  GCM_TAG_BYTES,
  newSm4Key,
  sm4CbcDecrypt,
  sm4CbcEncrypt,
  sm4Ctr,
  sm4CtrStream,
  sm4EcbBlock,
  sm4GcmDecrypt,
  sm4GcmEncrypt,
  sm4Repeated,
} from './sm4.ts';

const block = fc.uint8Array({ minLength: 16, maxLength: 16 });
const ivOfGcm = fc.uint8Array({ minLength: 12, maxLength: 12 });
const data = fc.uint8Array({ maxLength: 100 });

/** Multiplication in GF(2^128) as NIST SP 800-38D writes it: slow, obvious, independent of the package. */
function times(x: bigint, y: bigint): bigint {
  let z = 0n;
  let v = y;
  for (let bit = 127n; bit >= 0n; bit--) {
    if ((x >> bit) & 1n) z ^= v;
    v = v & 1n ? (v >> 1n) ^ (0xe1n << 120n) : v >> 1n;
  }
  return z;
}

function gcmByTheBook(key: Uint8Array, iv: Uint8Array, plain: Uint8Array, aad: Uint8Array) {
  const counter = (n: number): Buffer => Buffer.concat([iv, Buffer.from([0, 0, 0, n])]);
  const sealed = sm4Ctr(key, counter(2), plain);
  const h = BigInt(`0x${sm4EcbBlock(key, Buffer.alloc(16)).toString('hex')}`);
  const padded = (part: Uint8Array): Buffer => Buffer.concat([part, Buffer.alloc((16 - (part.length % 16)) % 16)]);
  const lengths = Buffer.alloc(16);
  lengths.writeBigUInt64BE(BigInt(aad.length * 8), 0);
  lengths.writeBigUInt64BE(BigInt(sealed.length * 8), 8);
  const input = Buffer.concat([padded(aad), padded(sealed), lengths]);
  let hash = 0n;
  for (let at = 0; at < input.length; at += 16) {
    hash = times(hash ^ BigInt(`0x${input.subarray(at, at + 16).toString('hex')}`), h);
  }
  const mask = sm4EcbBlock(key, counter(1));
  const tag = Buffer.from(hash.toString(16).padStart(32, '0'), 'hex').map((byte, at) => byte ^ (mask[at] ?? 0));
  return { sealed, tag: Buffer.from(tag) };
}

describe('SM4', () => {
  it('CBC brings every value back and refuses a wrong key', () => {
    fc.assert(
      fc.property(block, block, data, (key, iv, plain) => {
        expect(sm4CbcDecrypt(key, iv, sm4CbcEncrypt(key, iv, plain))).toEqual(Buffer.from(plain));
      }),
    );
    const sealed = sm4CbcEncrypt(Buffer.alloc(16, 1), Buffer.alloc(16), Buffer.from('310101194503120016'));
    expect(() => sm4CbcDecrypt(Buffer.alloc(16, 2), Buffer.alloc(16), sealed)).toThrow(CryptoError);
  });

  it('repeated is the block encrypted over and over; not at all, it is the block', () => {
    const [key, start] = [newSm4Key(), newSm4Key()];
    const once = sm4EcbBlock(key, start);
    expect(sm4Repeated(key, start, 0)).toEqual(start);
    expect(sm4Repeated(key, start, 1)).toEqual(once);
    expect(sm4Repeated(key, start, 3)).toEqual(sm4EcbBlock(key, sm4EcbBlock(key, once)));
    const beyond = 10_001;
    expect(sm4Repeated(key, start, beyond)).toEqual(sm4EcbBlock(key, sm4Repeated(key, start, beyond - 1)));
  });

  it('CTR is its own reverse, in one piece or in many', () => {
    fc.assert(
      fc.property(block, block, fc.array(data, { maxLength: 4 }), (key, counter, chunks) => {
        const stream = sm4CtrStream(key, counter);
        const sealed = Buffer.concat(chunks.map((chunk) => stream.update(chunk)));
        expect(sm4Ctr(key, counter, sealed)).toEqual(Buffer.concat(chunks));
      }),
    );
  });

  it('GCM agrees with the definition at lengths the published vector does not have', () => {
    fc.assert(
      fc.property(block, ivOfGcm, data, data, (key, iv, plain, aad) => {
        expect(sm4GcmEncrypt(key, iv, plain, aad)).toEqual(gcmByTheBook(key, iv, plain, aad));
      }),
      { numRuns: 40 },
    );
  });

  it('AC41-1 GCM refuses any flipped byte of ciphertext, tag, AAD or IV', () => {
    const [key, iv, aad] = [newSm4Key(), Buffer.alloc(12, 3), Buffer.from('head')];
    const { sealed, tag } = sm4GcmEncrypt(key, iv, Buffer.from('退役费发放'), aad);
    const parts = [sealed, tag, aad, iv];
    for (const part of parts) {
      for (let at = 0; at < part.length; at++) {
        part.writeUInt8(part.readUInt8(at) ^ 0x10, at);
        expect(() => sm4GcmDecrypt(key, iv, { sealed, tag }, aad)).toThrow('数据完整性校验失败');
        part.writeUInt8(part.readUInt8(at) ^ 0x10, at);
      }
    }
    expect(sm4GcmDecrypt(key, iv, { sealed, tag }, aad).toString()).toBe('退役费发放');
  });

  it('AC41-1 GCM refuses a shortened tag, which the package would compare in part', () => {
    const [key, iv, aad] = [newSm4Key(), Buffer.alloc(12), Buffer.alloc(0)];
    const { sealed, tag } = sm4GcmEncrypt(key, iv, Buffer.from('x'), aad);
    for (let length = 0; length < GCM_TAG_BYTES; length++) {
      const short = { sealed, tag: tag.subarray(0, length) };
      expect(() => sm4GcmDecrypt(key, iv, short, aad)).toThrow(expect.objectContaining({ code: 'E-CR-10' }));
    }
  });
});
