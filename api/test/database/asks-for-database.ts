import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const API = join(import.meta.dirname, '..', '..');
const ROOT = dirname(API);
const IMPORT = /(?:from|import\()\s*'(\.[^']+)'/g;

/** What Jest was told to run, as its global set-up learns it. */
export interface Wanted {
  /** Parts of paths, as expressions; none for all files. */
  testPathPatterns: { patterns: readonly string[] };
  /** Files that changed, or those that concern some others: which they are is not known yet. */
  onlyChanged?: boolean;
  findRelatedTests?: boolean;
  runTestsByPath?: boolean;
}

/** Whether a run may need a PostgreSQL: unless all its files are known, and none of them has to do with this folder. */
export function asksForDatabase({ testPathPatterns: { patterns }, ...how }: Wanted): boolean {
  if (patterns.length === 0 || how.onlyChanged || how.findRelatedTests || how.runTestsByPath) return true;
  const wanted = patterns.map((pattern) => new RegExp(pattern.replace(/^\.\//, ''), 'i'));
  const files = ['src', 'test', 'sandbox'].flatMap((folder) =>
    readdirSync(join(API, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(API, folder, name)),
  );
  const isWanted = (path: string) => wanted.some((one) => one.test(path) || one.test(relative(ROOT, path)));
  return files.filter((path) => path.endsWith('.test.ts') && isWanted(path)).some(hasToDoWithIt);
}

/** A test file, or a helper of tests: whether it imports something of this folder. The product's own modules do not know tests. */
function hasToDoWithIt(path: string): boolean {
  const known = seen.get(path);
  if (known !== undefined) return known;
  // Helpers may import each other.
  seen.set(path, false);
  const found = [...readFileSync(path, 'utf8').matchAll(IMPORT)].some(([, from = '']) => {
    const target = join(dirname(path), from);
    if (target.startsWith(import.meta.dirname)) return true;
    return target.startsWith(join(API, 'test')) && existsSync(target) && hasToDoWithIt(target);
  });
  seen.set(path, found);
  return found;
}

const seen = new Map<string, boolean>();
