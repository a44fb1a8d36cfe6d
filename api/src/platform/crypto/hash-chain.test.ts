import { describe, expect, it } from '@jest/globals';
import { findTailDefect, signAnchor, verifyAnchor } from './chain-anchor.ts';
import { CHAIN_START, type ChainLink, nextChainHash, verifyChain } from './hash-chain.ts';
import { newSm2KeyPair } from './sm2.ts';

const first = { action: 'LOGIN', actor: 'u001', at: '2026-03-01T01:00:00.000Z', ip: '10.0.0.8', ok: true, seq: 1 };
const second = {
  action: 'BATCH_PUBLISH',
  actor: 'u001',
  at: '2026-03-01T01:05:00.000Z',
  ip: '10.0.0.8',
  ok: true,
  seq: 2,
};
const H1 = 'fc05ace0a510112bc60a3edd9c41e6dbaa5fc72e618d2437bbe164c82be02c1e';
const H2 = '6fd23aa6273135f9670d2c825b3367ec24d434d3ddc08ff888eb6712ef34956b';

describe('hash chain', () => {
  it('41.8 gives the vectors', () => {
    expect(nextChainHash(CHAIN_START, first)).toBe(H1);
    expect(nextChainHash(H1, { ...second })).toBe(H2);
    expect(nextChainHash(CHAIN_START, { ...first, actor: 'u002' })).toMatch(/^0e743680/);
  });

  it('does not depend on the order of the columns a database returns', () => {
    expect(nextChainHash(CHAIN_START, Object.fromEntries(Object.entries(first).reverse()))).toBe(H1);
  });

  it('verifies, and names the first record that does not follow', async () => {
    const links: ChainLink[] = [
      { record: first, hash: H1 },
      { record: second, hash: H2 },
    ];
    expect(await verifyChain(links)).toEqual({ intact: true, count: 2, head: H2 });
    expect(await verifyChain([])).toEqual({ intact: true, count: 0, head: CHAIN_START });
    expect(await verifyChain(links.slice(1), H1)).toMatchObject({ intact: true, head: H2 });
    const altered = [{ record: { ...first, actor: 'u002' }, hash: H1 }, ...links.slice(1)];
    expect(await verifyChain(altered)).toMatchObject({ intact: false, brokenAt: 1, found: H1 });
    expect(await verifyChain(links.slice(1))).toMatchObject({ intact: false, brokenAt: 1 });
  });

  it('AC41-8 an anchor shows a cut tail, and cannot be altered', () => {
    const pair = newSm2KeyPair();
    const anchor = { lastSeq: 10_000, h: H2, time: '2026-03-01T16:00:00.000Z' };
    const signature = signAnchor(anchor, pair);
    expect(verifyAnchor(anchor, signature, pair.publicKey)).toBe(true);
    expect(verifyAnchor({ ...anchor, lastSeq: 9997 }, signature, pair.publicKey)).toBe(false);
    expect(findTailDefect(anchor, 9997)).toBe('末尾缺失：锚点 seq 10000，实际 9997');
    expect(findTailDefect(anchor, 10_003, H1)).toContain('锚点不符');
    expect(findTailDefect(anchor, 10_003, H2)).toBeUndefined();
  });
});
