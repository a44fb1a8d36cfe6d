/**
 * `node scripts/slow-files.mjs [folder]`: after `npm test`, writes down how long the slowest test files took, by which the next run orders
 * them (scripts/jest/order.mjs). Only the order depends on it: a list that is out of date costs time and nothing else.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { argv } from 'node:process';
import { root } from './lib/root.mjs';

/** Quicker ones are guessed by their size. */
const WORTH_KNOWING_S = 6;

const checkout = resolve(argv[2] ?? root);
const seconds = {};
for (const name of readdirSync(`${checkout}/.cache`).filter((file) => /jest.*[.]json$/.test(file))) {
  for (const { name: path, startTime, endTime } of JSON.parse(readFileSync(`${checkout}/.cache/${name}`, 'utf8'))
    .testResults)
    seconds[relative(checkout, path)] = Math.round((endTime - startTime) / 1000);
}
const slow = Object.entries(seconds).filter(([path, taken]) => taken >= WORTH_KNOWING_S || path.startsWith('e2e/'));
slow.sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(`${root}/scripts/jest/slow-files.json`, `${JSON.stringify(Object.fromEntries(slow), null, 2)}\n`);
console.log(`${slow.length} files written down`);
