import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform, version } from '@swc/core';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** The same thousand files for every child: what they became, one file for each, with a first line that tells of what. */
const compiled = `${root}.cache/child-modules`;

const rules = await readFile(new URL('../../.swcrc', import.meta.url), 'utf8');
const swcrc = JSON.parse(rules);
delete swcrc.jsc.rewriteRelativeImportExtensions;

await mkdir(compiled, { recursive: true });

/** Compiles our TypeScript as the tests do: Node itself strips types but knows no decorators. */
export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts') || url.includes('/node_modules/')) return next(url, context);
  const filename = fileURLToPath(url);
  const source = await readFile(filename, 'utf8');
  return { format: 'module', source: await codeOf(filename, source), shortCircuit: true };
}

async function codeOf(filename, source) {
  const head = `// ${createHash('sha256').update(version).update(rules).update(source).digest('hex')}\n`;
  const file = `${compiled}/${relative(root, filename).replaceAll(/[\\/]/g, '__')}.mjs`;
  const known = await readFile(file, 'utf8').catch(() => '');
  if (known.startsWith(head)) return known;
  const { code } = await transform(source, { ...swcrc, swcrc: false, filename, sourceMaps: false });
  // Under its name at once: the child may be killed at any moment, and another one reads.
  const fresh = `${file}.${process.pid}`;
  await writeFile(fresh, head + code);
  await rename(fresh, file);
  return head + code;
}
