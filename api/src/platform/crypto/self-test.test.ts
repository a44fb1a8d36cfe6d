import { describe, expect, it } from '@jest/globals';
import { assertSelfTest, runSelfTest } from './self-test.ts';
import { type CryptoVectors, VECTORS } from './vectors.ts';

type Cases = { [K in keyof CryptoVectors]: [K, keyof CryptoVectors[K]] }[keyof CryptoVectors];

/** Every expected value of the table, each altered by one digit in its own test. */
const EXPECTED: Cases[] = [
  ['V1', 'digest'],
  ['V2', 'digest'],
  ['V3', 'mac'],
  ['V4', 'mac'],
  ['V5', 'cipher'],
  ['V7', 'cipher'],
  ['V7', 'tag'],
  ['V8', 'publicKey'],
  ['V9', 'z'],
  ['V9', 'e'],
  ['V9', 'r'],
  ['V9', 's'],
  ['V10', 'c1'],
  ['V10', 'c3'],
  ['V10', 'c2'],
];

function withWrongDigit(id: string, field: string): CryptoVectors {
  const vectors: Record<string, Record<string, unknown>> = structuredClone({ ...VECTORS });
  const vector = vectors[id] ?? {};
  const value = String(vector[field]);
  vector[field] = value.slice(0, -1) + (value.endsWith('0') ? '1' : '0');
  return vectors as unknown as CryptoVectors;
}

describe('self-test', () => {
  it('41.3 AC41-1 V1–V10 and N1 pass and are shown with their time', () => {
    const results = runSelfTest({ includeSlow: true });
    expect(results.map(({ id, passed }) => [id, passed])).toEqual(
      ['V1', 'V2', 'V3', 'V4', 'V5', 'V6', 'V7', 'V8', 'V9', 'V10', 'N1'].map((id) => [id, true]),
    );
    expect(results.every(({ ms }) => ms >= 0)).toBe(true);
    expect(() => assertSelfTest(results)).not.toThrow();
  });

  it('leaves the million rounds out at start-up', () => {
    expect(runSelfTest().map(({ id }) => id)).not.toContain('V6');
  });

  it.each(EXPECTED)('AC41-1 refuses to start when %s.%s differs by one digit', (id, field) => {
    const results = runSelfTest({ vectors: withWrongDigit(id, String(field)) });
    expect(results.find((result) => result.id === id)).toMatchObject({ passed: false, reason: expect.any(String) });
    expect(() => assertSelfTest(results)).toThrow(id);
  });
});
