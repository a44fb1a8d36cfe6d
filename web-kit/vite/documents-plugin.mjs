import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Puts the generated document in the place of `graphql(\`query X …\`)` in `*.graphql.ts`, so that a page carries the operations it
 * uses. (One module of all documents cannot be divided: each page would carry those of all others.)
 */
const call = /graphql\(\s*`\s*(fragment|query|mutation|subscription)\s+(\w+)[^`]*`,?\s*\)/g;
const tagImport = /import \{ graphql \} from '([^']*\/generated\/)(?:gql|index)\.ts';?/;
const generated = /^export const (\w+) = (\{.*\}) as unknown as DocumentNode/gm;

export function documentsPlugin() {
  const files = new Map();

  /** Read anew only when it has been written: hundreds of sources ask for the same megabytes. */
  function documentsOf(file) {
    const { mtimeMs } = statSync(file);
    const known = files.get(file);
    if (known?.mtimeMs === mtimeMs) return known.documents;
    const text = readFileSync(file, 'utf8');
    const documents = new Map([...text.matchAll(generated)].map(([, name, document]) => [name, document]));
    files.set(file, { mtimeMs, documents });
    return documents;
  }

  return {
    name: 'generated-documents',
    enforce: 'pre',
    transform(code, id) {
      if (!/\.graphql\.ts$/.test(id)) return undefined;
      const folder = tagImport.exec(code)?.[1];
      if (!folder) return undefined;
      const file = join(dirname(id), folder, 'graphql.ts');
      this.addWatchFile(file);
      const documents = documentsOf(file);
      const body = code.replace(call, (_text, kind, name) => {
        const document = documents.get(`${name}${kind === 'fragment' ? 'FragmentDoc' : 'Document'}`);
        if (!document) throw new Error(`${id}: ${kind} ${name} is not generated yet; run npm run codegen`);
        return document;
      });
      return { code: body.replace(tagImport, ''), map: null };
    },
  };
}
