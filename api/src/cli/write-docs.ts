import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { modules } from '../modules.ts';
import { Registry } from '../platform/kernel/index.ts';
import { writtenPages } from './docs/written-pages.ts';

/** `npm run docs:write`: writes the generated pages into the folder named by the first argument (docs/reference). */
const folder = process.argv[2];
if (!folder) throw new Error('usage: write-docs <folder>');
for (const { path, text } of writtenPages(new Registry(modules))) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
