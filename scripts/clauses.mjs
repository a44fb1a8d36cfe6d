/**
 * `npm run clauses` says which tests show which clause or example of the requirements, by the ids in their names;
 * `npm run clauses -- R4 AC-04` those that begin so.
 */
import { globSync, readFileSync } from 'node:fs';
import { root } from './lib/root.mjs';

/** Acceptance examples, requirements with points or as 03 writes them (R29-5), rules, transitions, screens, what the assessment asks (K-10), sections of items 29 to 41. */
const ID =
  /(?<![\w.])(?:AC-?\d{2}-\d{1,2}|R\d{1,2}(?:\.\d+)+|B?R\d{2}-\d{1,2}|[TS]C?\d{2}[-.]\d{1,2}|K-\d{2}(?:\.\d+)?|(?:(?<=§)(?:29|3\d|40)|41)\.\d{1,2})(?![\d.]*\d)/g;
const TITLE = /\b(?:it|test|describe)(?:\.each)?\b[\s\S]{0,400}?(['"`])((?:(?!\1)[\s\S])*)\1/g;

/** Ids in the names of a file's tests. */
export function idsIn(source) {
  return [...new Set([...source.matchAll(TITLE)].flatMap(([, , title]) => title.match(ID) ?? []))];
}

/** Clause id → files whose tests name it. */
function shownBy() {
  const found = new Map();
  for (const file of globSync('{api,web-*,e2e}/**/*.test.{ts,tsx}', {
    cwd: root,
    exclude: ['**/node_modules/**', '**/dist*/**'],
  })) {
    for (const id of idsIn(readFileSync(`${root}/${file}`, 'utf8'))) found.set(id, [...(found.get(id) ?? []), file]);
  }
  return [...found].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
}

if (process.argv[1] === import.meta.filename) {
  const wanted = process.argv.slice(2);
  for (const [id, files] of shownBy()) {
    if (wanted.length === 0 || wanted.some((one) => id.startsWith(one)))
      console.log(`${id.padEnd(10)} ${files.join('\n           ')}`);
  }
}
