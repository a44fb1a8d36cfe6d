/**
 * Writes each client's part of the declared records (schema/records.json) to `<client>/src/records/`: the documents and the `ClientRecord` of
 * every record that has a page there, and in the console the plain pages of those of which nobody wrote any. Documents do not stand under
 * `generated/`, because they are not looked for in there. Says nothing and touches nothing
 * where all is as it was.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { documentsOf } from './record-documents.mjs';
import { moduleOf } from './record-module.mjs';
import { isPlain, pagesOf } from './record-pages.mjs';
import { capital, kebab, lower, wordsText } from './source-text.mjs';

const root = new URL('../../', import.meta.url);
const folders = { staff: 'web-staff/src/records/', training: 'web-training/src/records/' };
const { records, enumTitles, stateTones } = JSON.parse(readFileSync(new URL('schema/records.json', root), 'utf8'));

for (const [client, folder] of Object.entries(folders)) {
  const own = writtenIn(new URL(`${folder}../`, root));
  const shown = shownIn(client, own);
  const files = new Map(
    shown.flatMap((record) => [
      [`${kebab(record.name)}.graphql.ts`, documentsOf(record)],
      [`${kebab(record.name)}.ts`, moduleOf(record)],
    ]),
  );
  if (client === 'staff') files.set('pages.tsx', pagesOf(shown.filter((record) => isPlain(record, own))));
  fill(folder, files);
}
// An enum is a file of its own, so that a page carries the words that it shows and no others.
const titles = Object.entries(enumTitles).map(([name, words]) => [`${kebab(name)}.ts`, titlesOf(name, words)]);
const tones = Object.entries(stateTones).map(([name, of]) => [`${kebab(name)}.ts`, tonesFile(name, of)]);
for (const client of ['web-staff', 'web-training']) {
  fill(`${client}/src/generated/titles/`, new Map(titles));
  fill(`${client}/src/generated/tones/`, new Map(tones));
}

function titlesOf(name, words) {
  return `// Written by web-kit/codegen/write-records.mjs from schema/records.json.
export const ${lower(name)}Titles = ${wordsText(words)} as const;
`;
}

/** How the states of a flow stand out. */
function tonesFile(name, tones) {
  return `// Written by web-kit/codegen/write-records.mjs from schema/records.json.
export const ${lower(name)}Tones = ${wordsText(tones)} as const;
`;
}

/** The folder holds these files and no others. */
function fill(folder, files) {
  const target = new URL(folder, root);
  for (const name of existsSync(target) ? readdirSync(target) : [])
    if (!files.has(name)) rmSync(new URL(name, target), { recursive: true });
  if (files.size > 0) mkdirSync(target, { recursive: true });
  for (const [name, text] of files) {
    const file = new URL(name, target);
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  }
}

/**
 * Records that the client has pages of, each with that page; without those whose list or record its pages still ask for by documents of their own:
 * taking such a page over begins with deleting these. A form that has a dialog of its own is left to it.
 */
function shownIn(client, own) {
  return records
    .flatMap(({ pages, form, ...record }) =>
      pages
        .filter((page) => page.client === client)
        .map((page) => ({
          ...record,
          page,
          ...(form && !own.includes(`mutation ${capital(form.operation)}(`) && { form }),
        })),
    )
    .filter(
      ({ name, operations: { list, one } }) =>
        !own.includes(`fragment ${name}Row on`) &&
        ![list, ...(one ? [one] : [])].some((operation) => own.includes(`query ${capital(operation)}(`)),
    );
}

/** What somebody wrote in a client beside its tests, as one text. */
function writtenIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => /[.]tsx?$/.test(name) && !/^(records|generated|testing)\/|[.]test[.]tsx?$/.test(name))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
}
