import { readFileSync } from 'node:fs';

const swcrc = JSON.parse(readFileSync(new URL('./.swcrc', import.meta.url), 'utf8'));
delete swcrc.jsc.rewriteRelativeImportExtensions;

/** Real PostgreSQL, one database per worker cloned from a template: see test/database/global-setup.ts. */
export default {
  displayName: 'api',
  testEnvironment: `${import.meta.dirname}/../scripts/jest/kept-environment.cjs`,
  runtime: `${import.meta.dirname}/../scripts/jest/kept-runtime.cjs`,
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swcrc, swcrc: false, sourceMaps: true }] },
  resolver: `${import.meta.dirname}/../scripts/jest/resolver.cjs`,
  setupFiles: [`${import.meta.dirname}/test/metadata-once.cjs`],
  globalSetup: '<rootDir>/test/database/global-setup.ts',
  globalTeardown: '<rootDir>/test/database/global-teardown.ts',
  testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/test/**/*.test.ts', '<rootDir>/sandbox/**/*.test.ts'],
  testTimeout: 30_000,
};
