import { describe, expect, it } from '@jest/globals';
import { gentlePace } from './gentle-pace.ts';

describe('the pace of long work', () => {
  it('is full for two seconds, then leaves others a quarter of the time, more where the machine is busy', async () => {
    let now = 0;
    const rests: number[] = [];
    const pace = gentlePace({
      now: () => now,
      sleep: async (ms) => {
        rests.push(ms);
        now += ms;
      },
    });
    for (const took of [800, 900, 1_000, 100, 400]) {
      now += took;
      await pace();
    }
    expect(rests).toEqual([350, 35, 140]);
  });
});
