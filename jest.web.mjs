/**
 * Configuration of the tests of one browser workspace (web-kit, web-staff, …): TypeScript and JSX through swc, a
 * browser's objects from jsdom.
 *
 * @param {string} name folder of the workspace
 */
export function webProject(name) {
  return {
    displayName: name,
    rootDir: `${import.meta.dirname}/${name}`,
    testEnvironment: `${import.meta.dirname}/scripts/jest/browser-environment.cjs`,
    globalSetup: `${import.meta.dirname}/scripts/jest/web-setup.mjs`,
    resolver: `${import.meta.dirname}/scripts/jest/resolver.cjs`,
    extensionsToTreatAsEsm: ['.ts', '.tsx'],
    transform: { '^.+\\.tsx?$': ['@swc/jest', swc] },
    // Styles have no say in what is tested here.
    moduleNameMapper: { '\\.css$': `${import.meta.dirname}/scripts/jest/empty-style.mjs` },
    setupFiles: [`${import.meta.dirname}/scripts/jest/browser-objects.mjs`],
    setupFilesAfterEnv: [`${import.meta.dirname}/scripts/jest/patience.mjs`],
    testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}'],
  };
}

const swc = {
  swcrc: false,
  // Beside the code, not in it: only a failure reads them.
  sourceMaps: true,
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    target: 'es2022',
    transform: { react: { runtime: 'automatic' } },
  },
  module: { type: 'es6' },
};
