import { readFileSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { root } from '../lib/root.mjs';

/** Seconds of the slowest files on two cores, written by `npm run test:times`. */
const slow = JSON.parse(readFileSync(new URL('./slow-files.json', import.meta.url), 'utf8'));
/** The others are quick enough to be guessed: bytes of source that run in about a second. */
const BYTES_A_SECOND = 4_000;
/** Of a browser test: half of the 47 recorded ones are slower. A new one guessed like the others would make its lane the last to end. */
const BROWSER_BYTES_A_SECOND = 290;

/**
 * @param {string} path absolute
 * @param {Readonly<Record<string, number>>} known seconds by path relative to the checkout
 */
export function secondsOf(path, known = slow) {
  const own = relative(root, path);
  const guess = own.startsWith('e2e/') ? BROWSER_BYTES_A_SECOND : BYTES_A_SECOND;
  return known[own] ?? statSync(path).size / guess;
}

/**
 * Lays each file, the longest first, into the lane that has least to do. The same files always come into the same lane, so that of tests that
 * share a product no run sees an order that another does not.
 *
 * @param {string[]} paths
 * @returns {string[][]} of each lane, the longest first
 */
export function lanes(paths, count, seconds = secondsOf) {
  const all = Array.from({ length: count }, () => ({ load: 0, paths: [] }));
  for (const path of longestFirst(paths, seconds)) {
    const least = all.reduce((one, other) => (other.load < one.load ? other : one));
    least.paths.push(path);
    least.load += seconds(path);
  }
  return all.map(({ paths: own }) => own);
}

function longestFirst(paths, seconds) {
  return [...paths].sort((a, b) => seconds(b) - seconds(a) || (a < b ? -1 : 1));
}

/** Jest's order of files: the longest first, so that no core waits for one that began last; `--shard` deals them out in lanes. */
export default class Order {
  shard(tests, { shardIndex, shardCount }) {
    const own = new Set(lanes(pathsOf(tests), shardCount)[shardIndex - 1]);
    return tests.filter(({ path }) => own.has(path));
  }

  sort(tests) {
    const places = new Map(longestFirst(pathsOf(tests), secondsOf).map((path, place) => [path, place]));
    return [...tests].sort((a, b) => places.get(a.path) - places.get(b.path));
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {
    // What is known of the files is committed, and the same for everybody.
  }
}

const pathsOf = (tests) => tests.map(({ path }) => path);
