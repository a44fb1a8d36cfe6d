import { existsSync, readFileSync, rmSync } from 'node:fs';
import { root } from './root.mjs';
import { node, tool } from './run.mjs';
import { filesOf } from './test-files.mjs';

/**
 * Runs Jest with one configuration file and counts.
 *
 * @param {string} config path of the configuration, relative to the checkout
 * @param {{ workers: number, shard?: string, env?: Record<string, string> }} how `shard` as Jest takes it: one of three is `1/3`
 * @returns {Promise<{ passed: number, failed: number, skipped: number, files: { path: string, seconds: number }[] }>}
 * @throws with `counts` when a test failed or a file could not be run
 */
export async function jest(config, { workers, shard, env = {} }) {
  const part = shard ? `-${shard[0]}` : '';
  const report = `${root}/.cache/${config.replaceAll(/\W/g, '-')}${part}.json`;
  rmSync(report, { force: true });
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const options = ['--config', config, `--maxWorkers=${workers}`, '--json', `--outputFile=${report}`];
  if (shard) options.push(`--shard=${shard}`);
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

/**
 * Runs one configuration in so many processes at once, each with its own share of the files, always the same (scripts/jest/order.mjs).
 *
 * @throws with the counts of all and what those printed that failed
 */
export async function jestInLanes(config, count, env = {}) {
  const shares = Array.from({ length: count }, (_, n) => jest(config, { workers: 1, shard: `${n + 1}/${count}`, env }));
  const ended = await Promise.allSettled(shares);
  const counts = added(ended.map(({ value, reason }) => value ?? reason.counts));
  const failed = ended.filter(({ status }) => status === 'rejected').map(({ reason }) => reason);
  if (failed.length === 0) return counts;
  const output = failed.map((error) => error.output ?? error.stack).join('\n');
  throw Object.assign(failed[0], { counts, output });
}

function added(all) {
  const sum = (key) => all.reduce((total, one) => total + (one?.[key] ?? 0), 0);
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    skipped: sum('skipped'),
    files: all.flatMap((one) => one?.files ?? []),
  };
}

function read(report) {
  const result = JSON.parse(readFileSync(report, 'utf8'));
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
    files: filesOf(result),
  };
}
