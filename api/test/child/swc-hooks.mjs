import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const swcrc = JSON.parse(await readFile(new URL('../../.swcrc', import.meta.url), 'utf8'));
delete swcrc.jsc.rewriteRelativeImportExtensions;

/** Compiles our TypeScript as the tests do: Node itself strips types but knows no decorators. */
export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts') || url.includes('/node_modules/')) return next(url, context);
  const filename = fileURLToPath(url);
  const source = await readFile(filename, 'utf8');
  const { code } = await transform(source, { ...swcrc, swcrc: false, filename, sourceMaps: false });
  return { format: 'module', source: code, shortCircuit: true };
}
