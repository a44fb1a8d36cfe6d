import { createRequire } from 'node:module';
import { TestEnvironment } from 'jest-environment-node';
import { stretchLimits } from '../scripts/jest/limits.cjs';
import type {} from './lane.ts';

declare global {
  /** Whether the test that has just ended failed; its pages are told then. */
  var testFailed: boolean;
  /**
   * A library as the process has it, outside of Jest's registry: evaluated once, and not once for each test file, which took a second of a
   * processor for Playwright alone. Only for what keeps nothing that one file could leave to another; see once/.
   */
  var loadOnce: (name: string) => unknown;
}

const require = createRequire(import.meta.url);

/** Node's environment that tells the hooks after a test whether it failed, and hands out the libraries of the process. */
export default class BrowserTestEnvironment extends TestEnvironment {
  constructor(...options: ConstructorParameters<typeof TestEnvironment>) {
    super(...options);
    this.global.loadOnce = (name: string) => require(name);
    if (options[0].globalConfig.maxWorkers === 1) this.global.lane = globalThis.lane ??= { contexts: [] };
  }

  handleTestEvent(event: { name: string }, state: object): void {
    stretchLimits(event, state);
    if (event.name === 'test_start') this.global.testFailed = false;
    if (event.name === 'test_fn_failure') this.global.testFailed = true;
  }
}
