import { readdirSync, readFileSync } from 'node:fs';
import { root } from '../lib/root.mjs';

const STATIC = /^(?:import|export) (?!type )(?:([^;'"]*?) from )?'([^.'][^']*)'/gms;
const DYNAMIC = /\bimport\('([^.'][^']*)'\)/g;
/** Built into Node, of this repository, or no script. */
const NOT_A_LIBRARY = /^(?:node:|@yjs\/)|\.css$/;

/**
 * The libraries that sources import, and what they take from each: names, `default`, or `*` for all of it.
 *
 * @param {string[]} folders relative to the checkout
 * @returns {Map<string, string[]>} both in alphabetical order
 */
export function importsOf(folders) {
  const found = new Map();
  for (const folder of folders)
    for (const file of readdirSync(`${root}/${folder}`, { recursive: true })) {
      // Tests of this folder's own speak of imports that they do not make.
      if (!/\.(tsx?|mjs)$/.test(file) || file.endsWith('.test.mjs')) continue;
      for (const [name, words] of importsIn(readFileSync(`${root}/${folder}/${file}`, 'utf8'))) {
        const known = found.get(name) ?? new Set();
        for (const word of words) known.add(word);
        found.set(name, known);
      }
    }
  return new Map([...found].sort().map(([name, words]) => [name, [...words].sort()]));
}

/** The same of one source's text, as pairs that may name a library more than once. */
export function importsIn(text) {
  const whole = [...text.matchAll(STATIC)].map(([, clause = '', name]) => [name, wordsOf(clause)]);
  const later = [...text.matchAll(DYNAMIC)].map(([, name]) => [name, ['*', 'default']]);
  return [...whole, ...later].filter(([name]) => !NOT_A_LIBRARY.test(name));
}

/** @param {string} clause what stands between `import` and `from` */
function wordsOf(clause) {
  const [, inner = ''] = /\{(.*)\}/s.exec(clause) ?? [];
  const words = inner.split(',').map((part) => part.trim());
  const outer = clause.replace(/\{.*\}/s, '').trim();
  const whole = outer.startsWith('*') ? ['*'] : /^\w/.test(outer) ? ['default'] : [];
  return [...whole, ...words.filter((word) => word && !word.startsWith('type ')).map((word) => word.split(/\s/)[0])];
}

/** Text of a module that passes on so much of a library. */
export function entryOf(name, words) {
  const from = `from ${JSON.stringify(name)};\n`;
  const single = words.filter((word) => word !== '*');
  if (words.length === 0) return `import ${JSON.stringify(name)};\n`;
  return `${words.includes('*') ? `export * ${from}` : ''}${single.length > 0 ? `export { ${single.join(', ')} } ${from}` : ''}`;
}
