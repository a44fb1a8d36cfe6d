/**
 * `npm run test:mutants -- <folder or file> [most]`: makes small mistakes in the rules of a folder, one at a time and `most` of them (40 unless
 * said), and runs the tests nearest to the file. A mistake that no test sees is named: there the tests have no teeth. By hand, before an issue
 * is closed; each mistake costs a run of Jest.
 */

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { argv, exit } from 'node:process';
import { mutantsOf, spread } from './lib/mutants.mjs';
import { root } from './lib/root.mjs';

const [, , place, most = '40'] = argv;
/** A mistake that makes a test wait for ever is seen, too. */
const PATIENCE_MS = 180_000;
/** Words, shapes and what is written by a tool: mistakes in them are seen by other means. */
const NO_RULES =
  /[.](test|type|entity|graphql|fixtures|d)[.]tsx?$|[/](generated|migrations|demo|testing)[/]|[/](notices|permissions|module|index)[.]ts$/;

if (!place) {
  console.error('Which folder? npm run test:mutants -- api/src/platform/calendar');
  exit(2);
}

const isTest = (name) => /[.]test[.]tsx?$/.test(name);
const start = resolve(root, place);
const files = (
  statSync(start).isDirectory() ? readdirSync(start, { recursive: true }).map((name) => join(start, name)) : [start]
)
  .filter((path) => /[.]tsx?$/.test(path) && !NO_RULES.test(path))
  .sort();
const mutants = spread(
  files.flatMap((path) => mutantsOf(readFileSync(path, 'utf8'), path).map((mutant) => ({ ...mutant, path }))),
  Number(most),
);

/** Test files beside the source, or beside the folder above that has some: those that carry its name before the others. */
function nearestTests(path, folder = dirname(path)) {
  const beside = readdirSync(folder)
    .filter(isTest)
    .map((name) => join(folder, name));
  if (beside.length === 0 && folder !== root) return nearestTests(path, dirname(folder));
  const stem = basename(path).split('.')[0];
  const named = beside.filter((test) => basename(test).startsWith(`${stem}.`));
  return [named, beside.filter((test) => !named.includes(test))].filter((tests) => tests.length > 0);
}

function passes(tests) {
  const paths = tests.map((path) => relative(root, path));
  const how = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
  const { status } = spawnSync(
    process.execPath,
    [...how, '--config', 'jest.config.mjs', '--bail', '--silent', '-w', '2', ...paths],
    {
      cwd: root,
      stdio: 'ignore',
      timeout: PATIENCE_MS,
      killSignal: 'SIGTERM',
      env: { ...process.env, NODE_ENV: 'test' },
    },
  );
  return status === 0;
}

if (mutants.length === 0) throw new Error(`${place} has no rules`);
const tests = new Set(mutants.flatMap(({ path }) => nearestTests(path).flat()));
if (!passes([...tests])) throw new Error('Without any mistake these tests do not pass.');

let restore = () => undefined;
process.on('exit', () => restore());
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => exit(130));

const survivors = [];
for (const [n, { path, line, before, after, text }] of mutants.entries()) {
  const original = readFileSync(path, 'utf8');
  restore = () => writeFileSync(path, original);
  writeFileSync(path, text);
  const survived = nearestTests(path).every(passes);
  restore();
  restore = () => undefined;
  const what = `${relative(root, path)}:${line}  ${before.replace(/\s+/g, ' ').slice(0, 80)} → ${after.slice(0, 80) || 'nothing'}`;
  if (survived) survivors.push(what);
  console.log(`${n + 1}/${mutants.length} ${survived ? 'SURVIVED' : 'killed'}  ${what}`);
}
console.log(`\n${mutants.length - survivors.length} killed, ${survivors.length} survived`);
for (const what of survivors) console.log(`  ${what}`);
