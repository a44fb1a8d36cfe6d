/**
 * `npm test`: everything that must hold, on a machine with two cores, with one line per step as it ends, what it cost against
 * its budget, and the sum of all tests in the last line. To add a check, add a step.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { build, generateTypes } from './build.mjs';
import slow from './jest/slow-files.json' with { type: 'json' };
import { budgetTable, busySeconds, costs } from './lib/budget.mjs';
import { checkOldBrowsers } from './lib/check-old-browsers.mjs';
import { checkBundles, checkDependencies, checkTypes } from './lib/checks.mjs';
import { missingBrowserPackages, requireChromium } from './lib/chromium.mjs';
import { jest, jestInLanes } from './lib/jest.mjs';
import { install, mayInstall } from './lib/packages.mjs';
import { missingPartnerPackages, requirePartners } from './lib/partners.mjs';
import { clientWorkspaces, has, MINI_PROGRAM, root } from './lib/root.mjs';
import { endTogetherOnSignal, node, tool } from './lib/run.mjs';
import { runSteps } from './lib/steps.mjs';
import { timesToRecord } from './lib/test-files.mjs';

const cores = Math.max(2, Math.min(4, availableParallelism()));
const quiet = () => undefined;
const busyBefore = busySeconds();
/** Data folder of which the products of the browser tests get copies. */
let demoData;

const typesOf = (folder) => ({
  name: `types of ${folder}`,
  needs: ['generated types'],
  run: () => checkTypes(folder),
});

const steps = [
  { name: 'generated types', run: async () => void (await generateTypes()) },
  { name: 'format and lint', run: () => node([tool('@biomejs/biome/bin/biome'), 'check', '--diagnostic-level=error']) },
  { name: 'dependency rules', needs: ['generated types'], run: checkDependencies },
  { name: 'unused code', needs: ['generated types'], run: () => node([tool('knip/bin/knip.js'), '--no-progress']) },
  ...['api', 'crypto-sdk', ...clientWorkspaces(), 'e2e']
    .filter((folder) => has(`${folder}/tsconfig.json`))
    .map(typesOf),
  { name: 'build', needs: ['generated types'], cores: 2, run: () => build(quiet) },
  { name: 'schema', needs: ['build'], run: () => node(['scripts/schema-check.mjs']) },
  { name: 'size of the clients', needs: ['build'], run: checkBundles },
  { name: 'browsers of the offices', needs: ['build'], run: checkOldBrowsers },
  { name: 'mini-program’s package', needs: ['build'], run: () => node([`${MINI_PROGRAM}/check.mjs`]) },
  {
    // One step for all: apt serves one caller at a time.
    name: 'system packages',
    run: async () => {
      const missing = [...missingPartnerPackages(), ...missingBrowserPackages()];
      if (missing.length > 0 && mayInstall()) await install(missing, console.log);
    },
  },
  {
    name: 'demo data',
    needs: ['build'],
    run: async () => {
      // A product or a database of somebody's own has its own data.
      if (process.env.PRODUCT_URL || process.env.DATABASE_URL) return;
      demoData = (await node(['e2e/prepare-data.ts'])).trim().split('\n').at(-1);
    },
  },
  {
    name: 'unit and API tests',
    needs: ['generated types', 'system packages'],
    cores,
    run: () => {
      requirePartners();
      return jest('jest.config.mjs', { workers: cores });
    },
  },
  {
    name: 'browser tests',
    needs: ['demo data', 'system packages'],
    cores,
    // Somebody who looks at pages waits half of the time: three keep two cores busy.
    run: () =>
      jestInLanes('e2e/jest.config.mjs', 3, { CHROMIUM_PATH: requireChromium(), PRODUCT_DATA: demoData ?? '' }),
  },
];

function report(results) {
  const width = Math.max(...results.map(({ name }) => name.length));
  console.log('');
  for (const { name, state, seconds, counts } of results) {
    const tests = counts ? `  ${counts.passed} passed, ${counts.failed} failed` : '';
    console.log(`${name.padEnd(width)}  ${state.padEnd(7)}  ${seconds.toFixed(1).padStart(6)} s${tests}`);
  }
  reportCosts(results);
  const unsteady = results.flatMap(({ counts }) => counts?.unsteady ?? []);
  if (unsteady.length > 0)
    console.log(`\nUNSTEADY, failed once and passed by itself, to be mended:\n${unsteady.join('\n')}`);
  const sum = (key) => results.reduce((total, { counts }) => total + (counts?.[key] ?? 0), 0);
  // A step that fails without a failed test (types, rules, a build) counts as one.
  const otherwise = results.filter(({ state, counts }) => state !== 'passed' && !counts?.failed).length;
  const skipped = sum('skipped');
  console.log(`\n${sum('passed')} passed, ${sum('failed') + otherwise} failed${skipped ? `, ${skipped} skipped` : ''}`);
  return results.every(({ state }) => state === 'passed');
}

/** What the run has cost and what stands above its budget, on a machine that did nothing else; and what the order of the files does not know. */
function reportCosts(results) {
  const tests = results.flatMap(({ processor, counts }) =>
    counts?.files?.length ? [{ processor, files: counts.files }] : [],
  );
  console.log(`\n${budgetTable(costs(tests, busySeconds() - busyBefore)).join('\n')}`);
  const { missing, gone } = timesToRecord(
    tests.flatMap(({ files }) => files),
    slow,
  );
  if (missing.length > 0) console.log(`\nNo recorded time (npm run test:times): ${missing.join(', ')}`);
  if (gone.length > 0 && tests.length > 1) console.log(`\nRecorded, but gone (npm run test:times): ${gone.join(', ')}`);
}

endTogetherOnSignal();
mkdirSync(`${root}/.cache`, { recursive: true });
const results = await runSteps(steps, cores, console.log);
if (demoData) rmSync(demoData, { recursive: true, force: true });
if (!report(results)) process.exitCode ||= 1;
