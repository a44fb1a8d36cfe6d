import { busySeconds } from './budget.mjs';
import { CommandFailed } from './run.mjs';

/**
 * One part of the tests.
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<{ passed: number, failed: number, skipped?: number } | void>} run rejects when something is wrong
 * @property {string[]} [needs] names of steps that must have succeeded before
 * @property {number} [cores] how many of the machine's cores it keeps busy; default 1
 */

/**
 * Runs steps side by side, never on more than `cores` cores, each as early in the list as it can be. All of them run,
 * also when one fails, except those that need the failed one.
 *
 * @param {Step[]} steps
 * @param {number} cores
 * @param {(line: string) => void} log
 * @returns {Promise<{ name: string, state: 'passed' | 'failed' | 'not run', seconds: number, processor?: number, counts?: object }[]>}
 *   `processor`: seconds that the machine worked meanwhile, those of steps beside it with them
 */
export async function runSteps(steps, cores, log) {
  const waiting = [...steps];
  const results = new Map();
  const running = new Set();
  let free = cores;

  const begin = (step) => {
    const weight = Math.min(step.cores ?? 1, cores);
    free -= weight;
    const work = runOne(step, log).then((result) => {
      results.set(step.name, result);
      free += weight;
      running.delete(work);
    });
    running.add(work);
  };
  const stateOf = (step) => {
    const before = (step.needs ?? []).map((name) => results.get(name)?.state);
    if (before.some((state) => state === 'failed' || state === 'not run')) return 'never';
    return before.every((state) => state === 'passed') ? 'ready' : 'later';
  };

  while (waiting.length > 0 || running.size > 0) {
    for (const step of [...waiting]) {
      const state = stateOf(step);
      if (state === 'never') results.set(step.name, { name: step.name, state: 'not run', seconds: 0 });
      else if (state !== 'ready' || Math.min(step.cores ?? 1, cores) > free) continue;
      else begin(step);
      waiting.splice(waiting.indexOf(step), 1);
    }
    if (running.size > 0) await Promise.race(running);
    else if (waiting.every((step) => stateOf(step) === 'later')) break;
  }
  return steps.map((step) => results.get(step.name) ?? { name: step.name, state: 'not run', seconds: 0 });
}

async function runOne(step, log) {
  const begun = Date.now();
  const busy = busySeconds();
  const processor = () => busySeconds() - busy;
  const seconds = () => (Date.now() - begun) / 1000;
  try {
    const result = await step.run();
    // What a tool printed is no count.
    const counts = typeof result === 'object' ? result : undefined;
    log(`✓ ${step.name} (${seconds().toFixed(1)} s)`);
    return { name: step.name, state: 'passed', seconds: seconds(), processor: processor(), counts };
  } catch (error) {
    log(`✗ ${step.name} (${seconds().toFixed(1)} s)\n${error instanceof CommandFailed ? error.output : error.stack}`);
    return { name: step.name, state: 'failed', seconds: seconds(), processor: processor(), counts: error.counts };
  }
}
