import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.ts';

describe('canonical JSON', () => {
  it('sorts keys at every depth and keeps the order of arrays', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }, 'x'], a: { z: true, y: '中' } })).toBe(
      '{"a":{"y":"中","z":true},"b":[{"c":null,"d":1},"x"]}',
    );
  });

  it('does not depend on the order in which keys were written, and stays JSON of the same value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
        const reversed = Object.fromEntries(Object.entries(record).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(record));
        expect(JSON.parse(canonicalJson(record))).toEqual(JSON.parse(JSON.stringify(record)));
      }),
    );
  });

  it('writes numbers as numbers or as text', () => {
    const row = { amount: 12.5, big: 12345678901234567890n, negativeZero: -0 };
    expect(canonicalJson(row)).toBe('{"amount":12.5,"big":12345678901234567890,"negativeZero":0}');
    expect(canonicalJson(row, 'text')).toBe('{"amount":"12.5","big":"12345678901234567890","negativeZero":"0"}');
  });

  it('writes dates as ISO text and leaves undefined out', () => {
    expect(canonicalJson({ at: new Date(0), gone: undefined })).toBe('{"at":"1970-01-01T00:00:00.000Z"}');
  });

  it('refuses what has no single spelling', () => {
    for (const value of [Number.NaN, Infinity, undefined, () => 1, new Map(), Buffer.from('a'), [undefined]]) {
      expect(() => canonicalJson({ value: [value] })).toThrow(TypeError);
    }
  });
});
