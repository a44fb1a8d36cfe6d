import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gentlePace, type PaceAim } from './gentle-pace.ts';

/** Does chunks that take so long each, and says how long it rested after each and when all was over. */
async function work(aim: PaceAim, chunks: readonly number[]) {
  let now = 0;
  const rests: number[] = [];
  const pace = gentlePace(aim, {
    now: () => now,
    sleep: async (ms) => {
      rests.push(ms);
      now += ms;
    },
  });
  for (const took of chunks) {
    now += took;
    await pace();
  }
  return { rests, over: now };
}

describe('the pace of long work', () => {
  it('is full for two seconds', async () => {
    expect((await work({ chunks: 100, withinMs: 60_000 }, [500, 500, 500, 500])).rests).toEqual([]);
  });

  it('then spreads what is left over the time that there is', async () => {
    const { rests, over } = await work({ chunks: 100, withinMs: 50_000 }, Array(100).fill(250));
    expect(rests.length).toBe(91);
    expect(over).toBeGreaterThan(49_000);
    expect(over).toBeLessThanOrEqual(50_000);
  });

  it('rests no longer than twice what a chunk took, so that little work is over soon', async () => {
    const { rests } = await work({ chunks: 12, withinMs: 50_000 }, Array(12).fill(250));
    expect(rests).toEqual([500, 500, 500]);
  });

  it('does not rest on a machine that is too slow for the aim, nor behind the last chunk', async () => {
    expect((await work({ chunks: 10, withinMs: 5_000 }, Array(10).fill(600))).rests).toEqual([]);
    expect((await work({ chunks: 1, withinMs: 50_000 }, [3_000])).rests).toEqual([]);
  });

  it('is over in time wherever the work alone would be, and no later than the work alone elsewhere', async () => {
    const sizes = fc.record({ count: fc.integer({ min: 1, max: 300 }), took: fc.integer({ min: 1, max: 400 }) });
    await fc.assert(
      fc.asyncProperty(sizes, async ({ count, took }) => {
        const { over } = await work({ chunks: count, withinMs: 20_000 }, Array(count).fill(took));
        expect(over).toBeLessThanOrEqual(Math.max(20_000, count * took) + 1);
      }),
    );
  });
});
