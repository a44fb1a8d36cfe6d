import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** The same thousand files for every child: what they became, one file for each, with a first line that tells of what. */
const compiled = `${root}.cache/child-modules`;
const require = createRequire(import.meta.url);
const rules = readFileSync(new URL('../../.swcrc', import.meta.url), 'utf8');
const { version } = require('@swc/core/package.json');

/** Compiles our TypeScript as the tests do: Node itself strips types but knows no decorators. */
export function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts') || url.includes('/node_modules/')) return next(url, context);
  const filename = fileURLToPath(url);
  return { format: 'module', source: codeOf(filename, readFileSync(filename, 'utf8')), shortCircuit: true };
}

function codeOf(filename, source) {
  const head = `// ${createHash('sha256').update(version).update(rules).update(source).digest('hex')}\n`;
  const file = `${compiled}/${relative(root, filename).replaceAll(/[\\/]/g, '__')}.mjs`;
  const known = textOf(file);
  if (known.startsWith(head)) return known;
  const code = head + transformed(filename, source);
  // Under its name at once: the child may be killed at any moment, and another one reads.
  const fresh = `${file}.${process.pid}`;
  mkdirSync(compiled, { recursive: true });
  writeFileSync(fresh, code);
  renameSync(fresh, file);
  return code;
}

/** Of a file that there is not: nothing. */
function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function transformed(filename, source) {
  // Only here: mostly all is compiled already, and the compiler is slow to load.
  const { transformSync } = require('@swc/core');
  const { jsc, ...others } = JSON.parse(rules);
  const { rewriteRelativeImportExtensions: _, ...own } = jsc;
  return transformSync(source, { ...others, jsc: own, swcrc: false, filename, sourceMaps: false }).code;
}
