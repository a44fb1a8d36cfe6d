import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { root } from './root.mjs';

/** What a run of Jest wrote as JSON, in .cache/. */
const REPORT = /jest.*[.]json$/;
/** Shorter ones are guessed by their size (scripts/jest/order.mjs), browser tests never: they share products, and wait. */
const WORTH_KNOWING_S = 6;

/**
 * The test files of a report.
 *
 * @param {{ testResults: { name: string, startTime: number, endTime: number }[] }} report
 * @returns {{ path: string, seconds: number }[]} relative to the checkout, with how long each took
 */
export function filesOf({ testResults }, checkout = root) {
  return testResults.map(({ name, startTime, endTime }) => ({
    path: relative(checkout, name),
    seconds: (endTime - startTime) / 1000,
  }));
}

/** The same of all reports that the last `npm test` left behind. */
export function lastFiles(checkout = root) {
  if (!existsSync(`${checkout}/.cache`)) return [];
  const reports = readdirSync(`${checkout}/.cache`).filter((name) => REPORT.test(name));
  return reports.flatMap((name) => filesOf(JSON.parse(readFileSync(`${checkout}/.cache/${name}`, 'utf8')), checkout));
}

/** Whether the lanes of the tests are balanced by how long this file took. */
export const isWorthKnowing = ({ path, seconds }) => seconds >= WORTH_KNOWING_S || path.startsWith('e2e/');

/**
 * What is not as it was written down: files that are slow and not known, and known ones that are gone.
 *
 * @param {{ path: string, seconds: number }[]} files of a whole run
 * @param {Readonly<Record<string, number>>} known seconds by path
 */
export function timesToRecord(files, known) {
  const paths = new Set(files.map(({ path }) => path));
  return {
    missing: files.filter((file) => isWorthKnowing(file) && !(file.path in known)).map(({ path }) => path),
    gone: Object.keys(known).filter((path) => !paths.has(path)),
  };
}
