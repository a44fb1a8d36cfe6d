/** Browser tests on the built product: `npm run build && npm run test:browser`. */
export default {
  displayName: 'browser',
  testEnvironment: '<rootDir>/environment.ts',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'es6' },
      },
    ],
  },
  moduleNameMapper: { '^(playwright-core|sm-crypto-v2)$': '<rootDir>/once/$1.ts' },
  globalSetup: '<rootDir>/global-setup.ts',
  globalTeardown: '<rootDir>/global-teardown.ts',
  testSequencer: `${import.meta.dirname}/../scripts/jest/order.mjs`,
  testMatch: ['<rootDir>/**/*.test.ts'],
  testTimeout: 60_000,
};
