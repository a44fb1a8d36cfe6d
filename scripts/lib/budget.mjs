import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { root } from './root.mjs';

const KINDS = ['API', 'client', 'browser', 'checks'];
const REST = 'everything else';

/** Which items a domain holds, the files that are its own, and what an item may cost. */
export const readBudget = () => JSON.parse(readFileSync(`${root}/scripts/budget.json`, 'utf8'));

/** Processor seconds that the machine has worked since its start, whoever for: what runs beside the tests is counted with them. */
export const busySeconds = () =>
  cpus().reduce((total, { times }) => total + (times.user + times.nice + times.sys + times.irq) / 1000, 0);

/** @param {string} path of a test file, relative to the checkout */
export function kindOf(path) {
  if (path.startsWith('e2e/')) return 'browser';
  if (path.startsWith('api/')) return 'API';
  return path.startsWith('scripts/') ? 'checks' : 'client';
}

/**
 * What a run has cost, in processor seconds by domain and kind. A step's seconds are dealt out to its files by how long each took.
 *
 * @param {{ files: { path: string, seconds: number }[], processor: number }[]} steps those that ran tests
 * @param {number} whole of the run, with everything that is no test
 * @returns {{ name: string, items: number, budget: number, sum: number, kinds: Record<string, number> }[]}
 */
export function costs(steps, whole, { domains, secondsPerItem, secondsForTheRest } = readBudget()) {
  const row = (name, items, budget) => ({
    name,
    items,
    budget,
    sum: 0,
    kinds: Object.fromEntries(KINDS.map((k) => [k, 0])),
  });
  const rows = Object.entries(domains).map(([name, { items, holds }]) => ({
    ...row(name, items.length, items.length * secondsPerItem),
    holds: holds.map((pattern) => new RegExp(`^${pattern}`)),
  }));
  const rest = row(REST, 0, secondsForTheRest);
  const add = (to, kind, seconds) => {
    to.kinds[kind] += seconds;
    to.sum += seconds;
  };
  for (const { files, processor } of steps) {
    const all = files.reduce((total, { seconds }) => total + seconds, 0);
    for (const { path, seconds } of files) {
      const owner = rows.find(({ holds }) => holds.some((pattern) => pattern.test(path))) ?? rest;
      add(owner, kindOf(path), (seconds / all) * processor);
    }
  }
  add(rest, 'checks', whole - steps.reduce((total, { processor }) => total + processor, 0));
  return [...rows.map(({ holds: _holds, ...plain }) => plain), rest];
}

/** The same as lines to print, with their sum; what stands above its budget says so. */
export function budgetTable(rows) {
  const line = (name, cells, note) =>
    `${name.padEnd(30)}${cells.map((cell) => String(cell).padStart(9)).join('')}  ${note}`;
  const whole = (seconds) => Math.round(seconds);
  const numbers = ({ kinds, sum, budget }) => [...KINDS.map((kind) => whole(kinds[kind])), whole(sum), budget];
  const total = { budget: 0, sum: 0, kinds: Object.fromEntries(KINDS.map((kind) => [kind, 0])) };
  for (const { kinds, sum, budget } of rows) {
    total.budget += budget;
    total.sum += sum;
    for (const kind of KINDS) total.kinds[kind] += kinds[kind];
  }
  const named = ({ name, items }) => (items > 0 ? `${name} (${items} item${items > 1 ? 's' : ''})` : name);
  return [
    line('processor seconds', [...KINDS, 'sum', 'budget'], ''),
    ...rows.map((row) => line(named(row), numbers(row), row.sum > row.budget ? 'above' : '')),
    line('all', numbers(total), total.sum > total.budget ? 'above' : ''),
  ].map((text) => text.trimEnd());
}
