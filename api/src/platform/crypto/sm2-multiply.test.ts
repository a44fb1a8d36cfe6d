import { describe, expect, it } from '@jest/globals';
import { sm2 } from 'sm-crypto-v2';
import { newSm2KeyPair, sm2KeyPairOf } from './sm2.ts';
import { multiplySm2Point } from './sm2-multiply.ts';
import { VECTORS } from './vectors.ts';

const ORDER = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;
/** The base point is the public key of 1. */
const BASE = sm2KeyPairOf(`${'0'.repeat(63)}1`).publicKey;

/** The package's own, for whatever point. */
function theirs(point: string, scalar: bigint): string {
  const { x, y } = sm2.precomputePublicKey(point, 1).multiply(scalar).toAffine();
  return [x, y].map((value) => value.toString(16).padStart(64, '0')).join('');
}
const ours = (point: string, scalar: bigint) => multiplySm2Point(point, scalar).toString('hex');

describe('a point of the SM2 curve, multiplied', () => {
  it('AC41-1 by the private key of the standard gives its public key', () => {
    expect(`04${ours(BASE, BigInt(`0x${VECTORS.V8.privateKey}`))}`).toBe(VECTORS.V8.publicKey);
  });

  it('is what the package says, for points and numbers of no choice', () => {
    for (let n = 0; n < 30; n += 1) {
      const [{ publicKey }, { privateKey }] = [newSm2KeyPair(), newSm2KeyPair()];
      const scalar = BigInt(`0x${privateKey}`);
      expect(ours(publicKey, scalar)).toBe(theirs(publicKey, scalar));
    }
  });

  it('is so at both ends, where sums meet the multiples of the table', () => {
    const { publicKey } = newSm2KeyPair();
    for (let n = 1n; n <= 66n; n += 1n)
      for (const scalar of [n, ORDER - n])
        expect([scalar, ours(publicKey, scalar)]).toEqual([scalar, theirs(publicKey, scalar)]);
  });

  it('by nothing, or by the order and more, is refused', () => {
    for (const scalar of [0n, -1n, ORDER, ORDER + 1n])
      expect(() => ours(BASE, scalar)).toThrow(expect.objectContaining({ code: 'E-CR-10' }));
  });

  it('by two numbers comes to the same in either order', () => {
    const [a, b] = [newSm2KeyPair(), newSm2KeyPair()];
    const scalar = ({ privateKey }: { privateKey: string }) => BigInt(`0x${privateKey}`);
    expect(ours(a.publicKey, scalar(b))).toBe(ours(b.publicKey, scalar(a)));
  });
});
