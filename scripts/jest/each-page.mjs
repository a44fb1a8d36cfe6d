/** What the library for component tests asks Jest for when it is loaded: it is loaded once, for all files of a worker (kept-modules.cjs). */
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { cleanup, configure, getConfig } from '@testing-library/react';

// A file may ask for settings of its own.
const settings = { ...getConfig() };

beforeAll(() => {
  globalThis.IS_REACT_ACT_ENVIRONMENT = true;
});
afterEach(() => cleanup());
afterAll(() => {
  globalThis.IS_REACT_ACT_ENVIRONMENT = false;
  configure(settings);
});
