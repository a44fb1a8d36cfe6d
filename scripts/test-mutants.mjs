/**
 * `npm run test:mutants -- <folder or file> [most] [tests …]`: makes small mistakes in the rules of a folder and their SQL, one at a time and `most`
 * of them (40 unless said), and runs the tests that enter the function with the mistake: of those that lie in the folder or nearest above it, and
 * of the further files or folders named; for a single file those named alone. A mistake that no test sees is named: there the tests have no teeth.
 * By hand, before an issue is closed; each mistake costs one to ten seconds. Sources are changed on the disk meanwhile: let nothing else read them.
 */

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { argv, exit } from 'node:process';
import { mutantsOf, notedSource, spread } from './lib/mutants.mjs';
import { root } from './lib/root.mjs';

const [, , place, most = '40', ...further] = argv;
/** Words, shapes, declarations and what is written by a tool: mistakes in them are seen by other means. */
const NO_RULES =
  /[.](test|type|input|entity|graphql|fixtures|schema|enums|d)[.]tsx?$|[/](generated|migrations|demo|docs|testing)[/]|[/](notices|permissions|module|index|menus?|routes|parameters|words|errors|reasons|enums|files|record-type)[.]ts$/;

if (!place) {
  console.error('Which folder? npm run test:mutants -- api/src/platform/calendar');
  exit(2);
}

const filesIn = (path) =>
  statSync(path).isDirectory() ? readdirSync(path, { recursive: true }).map((name) => join(path, name)) : [path];
const isTest = (path) => /[.]test[.]tsx?$/.test(path);
const start = resolve(root, place);
const files = filesIn(start)
  .filter((path) => /[.]tsx?$/.test(path) && !NO_RULES.test(path))
  .sort();

/** Those in the folder; where it has none, those beside the nearest folder above that has some. */
function nearestTests(path) {
  const folder = statSync(path).isDirectory() ? path : dirname(path);
  const own = filesIn(folder).filter(isTest);
  return own.length > 0 || folder === root ? own : nearestTests(dirname(folder));
}

const noteOf = (path, body) => (body < 0 ? undefined : `${relative(root, path)}:${body}`);
const sources = files.map((path) => {
  const original = readFileSync(path, 'utf8');
  return { path, original, noted: notedSource(original, path, (body) => noteOf(path, body)) };
});
const mutants = spread(
  sources.flatMap(({ path, original }) =>
    mutantsOf(original, path).map(({ line, before, after, body, text }) => ({
      path,
      text,
      place: noteOf(path, body),
      what: `${relative(root, path)}:${line}  ${whatChanged(before, after)}`,
    })),
  ),
  Number(most),
);
if (mutants.length === 0) throw new Error(`${place} has no rules`);

/** From a little before the first letter that differs: a long query with and without one of its conditions begins alike. */
function whatChanged(before, after) {
  const [was, is] = [before, after].map((text) => text.replace(/\s+/g, ' '));
  const first = [...was].findIndex((letter, at) => letter !== is[at]);
  const from = first > 60 ? first - 20 : 0;
  const shown = (text) => (from ? '…' : '') + text.slice(from, from + 120);
  return `${shown(was)} → ${shown(is) || 'nothing'}`;
}

const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
const plan = { sources, mutants, notes: join(folder, 'notes'), results: join(folder, 'results') };
writeFileSync(join(folder, 'plan'), JSON.stringify(plan));
process.on('exit', () => {
  for (const { path, original } of sources) if (readFileSync(path, 'utf8') !== original) writeFileSync(path, original);
  rmSync(folder, { recursive: true });
});

const named = further.flatMap((path) => filesIn(resolve(root, path)).filter(isTest));
const tests = new Set(start === files[0] && named.length > 0 ? named : [...nearestTests(start), ...named]);
const run = spawn(
  process.execPath,
  [
    ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'],
    ...['--config', 'jest.config.mjs', '--runner', join(root, 'scripts/jest/mutant-runner.mjs')],
    ...['--silent', '--reporters', join(root, 'scripts/jest/no-reporter.cjs'), '-w', '1'],
    ...[...tests].map((path) => relative(root, path)),
  ],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'pipe'],
    env: { ...process.env, NODE_ENV: 'test', MUTANTS_PLAN: join(folder, 'plan') },
  },
);
run.stderr.on('data', (words) => {
  if (!`${words}`.includes('has been force exited')) process.stderr.write(words);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => run.kill('SIGTERM'));

run.on('exit', () => {
  const { done = [], failed } = existsSync(plan.results) ? JSON.parse(readFileSync(plan.results, 'utf8')) : {};
  if (failed) {
    console.error(`Without any mistake this does not pass: ${relative(root, failed)}`);
    exit(1);
  }
  const left = done.filter(({ fate }) => !['killed', 'ENDLESS'].includes(fate));
  console.log(`\n${done.length - left.length} of ${done.length} killed`);
  for (const { fate, what } of left) console.log(`  ${fate}  ${what}`);
  if (done.length < mutants.length) exit(1);
});
