import { existsSync, readFileSync, rmSync } from 'node:fs';
import { root } from './root.mjs';
import { node, tool } from './run.mjs';

/**
 * Runs Jest with one configuration file and counts.
 *
 * @param {string} config path of the configuration, relative to the checkout
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 * @throws with `counts` when a test failed or a file could not be run
 */
export async function jest(config, { workers, env = {} }) {
  const report = `${root}/.cache/${config.replaceAll(/\W/g, '-')}.json`;
  rmSync(report, { force: true });
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const options = ['--config', config, `--maxWorkers=${workers}`, '--json', `--outputFile=${report}`];
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

function read(report) {
  const result = JSON.parse(readFileSync(report, 'utf8'));
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}
