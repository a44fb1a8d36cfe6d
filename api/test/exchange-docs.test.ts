import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { modules } from '../src/modules.ts';
import { documentText, exchangeDocuments } from '../src/platform/exchange/docs/exchange-documents.ts';
import { Registry } from '../src/platform/kernel/registry.ts';

const folder = join(import.meta.dirname, '../../docs/reference/exchange');

describe('published interface documents', () => {
  const documents = exchangeDocuments(new Registry(modules));

  it.each(documents.map((document) => [document.path, document] as const))(
    'docs/reference/exchange/%s is what the gateway validates with (npm run docs:write)',
    (path, document) => {
      expect(readFileSync(join(folder, path), 'utf8')).toBe(documentText(document));
    },
  );

  it('no schema is left of a kind that is gone', () => {
    const known = new Set(documents.map(({ path }) => path));
    expect(readdirSync(join(folder, 'schemas')).filter((file) => !known.has(`schemas/${file}`))).toEqual([]);
  });
});
