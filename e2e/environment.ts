import { TestEnvironment } from 'jest-environment-node';

declare global {
  /** Whether the test that has just ended failed; its pages are told then. */
  var testFailed: boolean;
}

/** Node's environment that tells the hooks after a test whether it failed. */
export default class BrowserTestEnvironment extends TestEnvironment {
  handleTestEvent(event: { name: string }): void {
    if (event.name === 'test_start') this.global.testFailed = false;
    if (event.name === 'test_fn_failure') this.global.testFailed = true;
  }
}
