import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { quietNow } from './quiet-time.ts';

describe('the clock of a quiet machine', () => {
  it('never runs ahead of real time, and never stands for more than nine tenths of it', async () => {
    const [quiet, real] = [quietNow(), performance.now()];
    await sleep(50);
    const [quietly, really] = [quietNow() - quiet, performance.now() - real];
    expect(quietly).toBeGreaterThan(0);
    expect(quietly).toBeLessThanOrEqual(really + 1);
    expect(quietly).toBeGreaterThanOrEqual(really * 0.05);
  });
});
