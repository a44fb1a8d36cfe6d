import { existsSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { root } from './root.mjs';
import { node, tool } from './run.mjs';
import { filesOf } from './test-files.mjs';

/** So many files that fail are looked at once more; of more it is known that something is broken. */
const MOST_UNSTEADY = 5;

/**
 * Runs Jest with one configuration file and counts. Files that fail are run once more, by themselves.
 *
 * @param {string} config path of the configuration, relative to the checkout
 * @param {{ workers: number, env?: Record<string, string> }} how
 * @returns {Promise<Counts>}
 * @throws with `counts` when a test failed twice or a file could not be run
 */
export function jest(config, { workers, env = {} }) {
  return twice(config, env, () => once(config, { workers, env }));
}

/**
 * Runs one configuration in so many processes at once, each with its own share of the files, always the same (scripts/jest/order.mjs).
 * Files that fail are run once more when all have ended, by themselves.
 *
 * @throws with the counts of all and what those printed that failed
 */
export function jestInLanes(config, count, env = {}) {
  return twice(config, env, () => lanes(config, count, env));
}

/**
 * What the tests of a run came to.
 *
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed tests, and files that could not be run
 * @property {number} skipped
 * @property {{ path: string, seconds: number }[]} files
 * @property {string[]} broken files in which something failed
 * @property {string[]} [unsteady] files that failed, and passed when they were run once more: a fault of theirs, told at the end of every run
 */

/** @throws what `first` threw, when its failures are too many, or come again */
async function twice(config, env, first) {
  try {
    return await first();
  } catch (error) {
    const broken = error.counts?.broken ?? [];
    if (broken.length === 0 || broken.length > MOST_UNSTEADY) throw error;
    // What it said the first time is what says why it is unsteady.
    console.log(error.output);
    try {
      const again = await once(config, { workers: 1, env, paths: broken });
      return steadied(error.counts, again);
    } catch (second) {
      throw Object.assign(second, { counts: error.counts });
    }
  }
}

/**
 * The counts of a run whose broken files passed when they were run again.
 *
 * @param {Counts} counts
 * @param {Counts} again of the broken files alone
 */
export function steadied(counts, again) {
  const skipped = Math.max(counts.skipped, again.skipped);
  return { ...counts, passed: counts.passed + counts.failed, failed: 0, skipped, broken: [], unsteady: counts.broken };
}

async function once(config, { workers, shard, env = {}, paths = [] }) {
  const part = shard ? `-${shard[0]}` : '';
  // The second try has a name of its own: its times are not those of the whole run.
  const name = paths.length > 0 ? 'second-try' : `${config.replaceAll(/\W/g, '-')}${part}`;
  const report = `${root}/.cache/${name}.json`;
  rmSync(report, { force: true });
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const options = ['--config', config, `--maxWorkers=${workers}`, '--json', `--outputFile=${report}`];
  if (shard) options.push(`--shard=${shard}`);
  if (paths.length > 0) options.push('--runTestsByPath', ...paths);
  try {
    await node([...flags, tool('jest/bin/jest.js'), ...options], { env: { ...env, NODE_ENV: 'test' } });
    const counts = read(report);
    if (counts.passed === 0) throw new Error(`No test ran with ${config}.`);
    return counts;
  } catch (error) {
    // Jest prints its whole report as JSON as well; what a reader needs is before it.
    if (error.output) error.output = error.output.replace(/^\{"num.*$/ms, '');
    error.counts = existsSync(report) ? read(report) : undefined;
    throw error;
  }
}

async function lanes(config, count, env) {
  const shares = Array.from({ length: count }, (_, n) => once(config, { workers: 1, shard: `${n + 1}/${count}`, env }));
  const ended = await Promise.allSettled(shares);
  const counts = added(ended.map(({ value, reason }) => value ?? reason.counts));
  const failed = ended.filter(({ status }) => status === 'rejected').map(({ reason }) => reason);
  if (failed.length === 0) return counts;
  const output = failed.map((error) => error.output ?? error.stack).join('\n');
  // A lane that broke off without a report has run nobody knows what: that is no failed test to be looked at again.
  if (failed.some((error) => !error.counts)) counts.broken = [];
  throw Object.assign(failed[0], { counts, output });
}

function added(all) {
  const sum = (key) => all.reduce((total, one) => total + (one?.[key] ?? 0), 0);
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    skipped: sum('skipped'),
    files: all.flatMap((one) => one?.files ?? []),
    broken: all.flatMap((one) => one?.broken ?? []),
  };
}

function read(report) {
  const result = JSON.parse(readFileSync(report, 'utf8'));
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
    files: filesOf(result),
    broken: result.testResults.filter(({ status }) => status === 'failed').map(({ name }) => relative(root, name)),
  };
}
