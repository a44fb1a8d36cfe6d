const own = (name) => `${import.meta.dirname}/scripts/jest/${name}`;

/** TypeScript and JSX through swc, a browser's objects from jsdom. */
const base = (name) => ({
  rootDir: `${import.meta.dirname}/${name}`,
  globalSetup: own('web-setup.mjs'),
  testEnvironment: own('kept-browser-environment.cjs'),
  runtime: own('kept-runtime.cjs'),
  resolver: own('resolver.cjs'),
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', swc] },
  // Styles have no say in what is tested here.
  moduleNameMapper: { '\\.css$': own('empty-style.mjs') },
  setupFiles: [own('browser-objects.mjs')],
});

/**
 * Configuration of the tests of one browser workspace (web-kit, web-staff, …) that show something.
 *
 * @param {string} name folder of the workspace
 */
export function webProject(name) {
  return {
    ...base(name),
    displayName: name,
    setupFilesAfterEnv: [own('patience.mjs'), own('each-page.mjs')],
    testMatch: ['<rootDir>/src/**/*.test.tsx'],
  };
}

/**
 * The same for what shows nothing, `*.test.ts`: functions of all workspaces.
 *
 * @param {string[]} names folders of the workspaces
 */
export function functionsProject(names) {
  return {
    ...base(names[0]),
    displayName: 'functions of the clients',
    roots: names.map((name) => `${import.meta.dirname}/${name}/src`),
    testMatch: names.map((name) => `${import.meta.dirname}/${name}/src/**/*.test.ts`),
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
