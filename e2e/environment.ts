import { TestEnvironment } from 'jest-environment-node';
import { stretchLimits } from '../scripts/jest/limits.cjs';

declare global {
  /** Whether the test that has just ended failed; its pages are told then. */
  var testFailed: boolean;
}

/** Node's environment that tells the hooks after a test whether it failed. */
export default class BrowserTestEnvironment extends TestEnvironment {
  handleTestEvent(event: { name: string }, state: object): void {
    stretchLimits(event, state);
    if (event.name === 'test_start') this.global.testFailed = false;
    if (event.name === 'test_fn_failure') this.global.testFailed = true;
  }
}
