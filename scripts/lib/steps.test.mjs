import { describe, expect, it } from '@jest/globals';
import { runSteps } from './steps.mjs';

const quiet = () => undefined;
const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Steps that note how many cores are busy at once. */
function recorder() {
  const seen = { busy: 0, most: 0, order: [] };
  const step = (name, { cores = 1, needs, fails = false } = {}) => ({
    name,
    cores,
    needs,
    async run() {
      seen.busy += cores;
      seen.most = Math.max(seen.most, seen.busy);
      seen.order.push(name);
      await pause();
      seen.busy -= cores;
      if (fails) throw new Error('broken');
    },
  });
  return { seen, step };
}

const states = (results) => Object.fromEntries(results.map(({ name, state }) => [name, state]));

describe('runSteps', () => {
  it('never keeps more cores busy than there are', async () => {
    const { seen, step } = recorder();
    await runSteps([step('a'), step('b'), step('c'), step('d', { cores: 2 }), step('e')], 2, quiet);
    expect(seen.order).toHaveLength(5);
    expect(seen.most).toBe(2);
  });

  it('runs a step after what it needs', async () => {
    const { seen, step } = recorder();
    const results = await runSteps([step('last', { needs: ['first'] }), step('first')], 2, quiet);
    expect(seen.order).toEqual(['first', 'last']);
    expect(states(results)).toEqual({ last: 'passed', first: 'passed' });
  });

  it('goes on after a failure, except with what needs the failed step', async () => {
    const { step } = recorder();
    const steps = [
      step('build', { fails: true }),
      step('browser', { needs: ['build'] }),
      step('pictures', { needs: ['browser'] }),
      step('types'),
    ];
    const results = await runSteps(steps, 2, quiet);
    expect(states(results)).toEqual({ build: 'failed', browser: 'not run', pictures: 'not run', types: 'passed' });
  });
});
