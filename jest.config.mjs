import { existsSync, readdirSync } from 'node:fs';
import { functionsProject, webProject } from './jest.web.mjs';

const holdsTests = (folder) =>
  existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => /\.test\.tsx?$/.test(name));

const webs = readdirSync(import.meta.dirname).filter(
  (name) => name.startsWith('web-') && holdsTests(`${import.meta.dirname}/${name}/src`),
);

const scripts = {
  displayName: 'scripts',
  rootDir: `${import.meta.dirname}/scripts`,
  testEnvironment: 'node',
  transform: {},
  testMatch: ['<rootDir>/**/*.test.mjs'],
};

/** Unit and API tests of all workspaces, in one run; the browser tests have a run of their own in e2e/. */
export default {
  projects: ['<rootDir>/api', ...webs.map(webProject), ...(webs.length > 0 ? [functionsProject(webs)] : []), scripts],
  // Taken from here and not from the projects: a machine busy with other steps must not fail a test that only waits.
  testTimeout: 30_000,
  testSequencer: `${import.meta.dirname}/scripts/jest/order.mjs`,
  // Module registries of finished files are not given back whole; a worker that holds this much begins anew between two files.
  workerIdleMemoryLimit: '2GB',
  // A worker has ended when its gigabyte of memory is given back: a third of a second, and on a busy machine longer than Jest's own half. What is
  // told now has kept a worker alive.
  workerGracefulExitTimeout: 10_000,
};
