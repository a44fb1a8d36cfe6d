/**
 * `npm run test:times [folder]`: after `npm test` on a quiet machine, writes down how long the slowest test files took, by which the next run
 * orders them and fills its lanes (scripts/jest/order.mjs). Only the order depends on it: a list that is out of date costs time and nothing else.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { argv } from 'node:process';
import { root } from './lib/root.mjs';
import { isWorthKnowing, lastFiles, timesToRecord } from './lib/test-files.mjs';

const list = `${root}/scripts/jest/slow-files.json`;
const files = lastFiles(resolve(argv[2] ?? root));
const elsewhere = files.find(({ path }) => path.startsWith('..'));
if (elsewhere)
  throw new Error(
    `${elsewhere.path} is not a file of that folder: the run was made where the folder had another name.`,
  );
const { missing, gone } = timesToRecord(files, JSON.parse(readFileSync(list, 'utf8')));
const slow = files.filter(isWorthKnowing).map(({ path, seconds }) => [path, Math.round(seconds)]);
slow.sort(([a], [b]) => (a < b ? -1 : 1));
if (slow.length === 0) throw new Error('No test ran: run npm test first.');
writeFileSync(list, `${JSON.stringify(Object.fromEntries(slow), null, 2)}\n`);
for (const path of missing) console.log(`new: ${path}`);
for (const path of gone) console.log(`gone: ${path}`);
console.log(`${slow.length} files written down`);
