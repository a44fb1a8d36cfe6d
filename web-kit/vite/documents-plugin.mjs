/**
 * Turns `graphql(\`query X …\`)` in `*.graphql.ts` into an import of the generated document, so that a build carries each
 * operation once and only where it is used. (The generated `gql.ts` would carry every operation of a client, twice.)
 */
const call = /graphql\(\s*`\s*(fragment|query|mutation|subscription)\s+(\w+)[^`]*`,?\s*\)/g;
const tagImport = /import \{ graphql \} from '([^']*\/generated\/)(?:gql|index)\.ts';?/;

export function documentsPlugin() {
  return {
    name: 'generated-documents',
    enforce: 'pre',
    transform(code, id) {
      if (!/\.graphql\.ts$/.test(id)) return undefined;
      const folder = tagImport.exec(code)?.[1];
      if (!folder) return undefined;
      const names = new Set();
      const body = code.replace(call, (_text, kind, name) => {
        const document = `${name}${kind === 'fragment' ? 'FragmentDoc' : 'Document'}`;
        names.add(document);
        return `generated_${document}`;
      });
      const imports = [...names].map((name) => `${name} as generated_${name}`).join(', ');
      return { code: body.replace(tagImport, `import { ${imports} } from '${folder}graphql.ts';`), map: null };
    },
  };
}
