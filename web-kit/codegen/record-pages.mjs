/** The plain pages of declared records of which nobody wrote pages: list, and where it has one the record's page. */
import { opensOf } from './record-documents.mjs';
import { kebab, lower, text } from './source-text.mjs';

/** Whether nothing that somebody wrote in the client shows the record. */
export const isPlain = ({ name, page }, own) => !page.part && !own.includes(`records/${kebab(name)}.ts'`);

export function pagesOf(records) {
  const routes = records.flatMap((record) => {
    const path = record.page.route.slice(1);
    return [
      `  { path: ${text(path)}, element: <${record.name}List /> },`,
      ...(opensOf(record) ? [`  { path: ${text(`${path}/:id`)}, element: <${record.name}Page /> },`] : []),
    ];
  });
  return `// Written by web-kit/codegen/write-records.mjs from schema/records.json.
${records.length > 0 ? "import { lazy } from 'react';\n" : ''}import type { RouteObject } from 'react-router';

${records.map(pageOf).join('\n')}
/** Pages of declared records as they are without a page that somebody wrote. */
export const recordPages: RouteObject[] = [
${routes.join('\n')}
];
`;
}

function pageOf(record) {
  const { name, operations, form, number } = record;
  const known = lower(name);
  const acts = operations.act ? `plain.plainActs(${known}, (row) => row.${number})` : undefined;
  const help = record.page.help ? `[${record.page.help.map(text).join(', ')}]` : undefined;
  const more = [
    ...(help ? [`help: ${help}`] : []),
    ...(acts ? [`acts: ${acts}`] : []),
    ...(form ? [`form: ${known}Form`] : []),
  ].join(', ');
  const both = (names) =>
    `const [plain, { ${names} }] = await Promise.all([import('../platform/records/plain-pages.tsx'), import('./${kebab(name)}.ts')]);`;
  const page = `const ${name}Page = lazy(async () => {
  ${both(known)}
  return plain.plainPage(${known}, (one) => one.${number}${acts ? `, ${acts}` : ''});
});
`;
  return `const ${name}List = lazy(async () => {
  ${both(form ? `${known}, ${known}Form` : known)}
  return plain.plainList(${known}, { ${more} });
});
${opensOf(record) ? page : ''}`;
}
