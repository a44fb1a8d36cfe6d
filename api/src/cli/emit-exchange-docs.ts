import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { modules } from '../modules.ts';
import { documentText, exchangeDocuments } from '../platform/exchange/docs/exchange-documents.ts';
import { Registry } from '../platform/kernel/registry.ts';

/** Writes OpenAPI and JSON Schemas of the gateway into the folder named by the first argument (docs/reference/exchange). */
const folder = process.argv[2];
if (!folder) throw new Error('usage: emit-exchange-docs <folder>');
for (const document of exchangeDocuments(new Registry(modules))) {
  const file = join(folder, document.path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, documentText(document));
}
