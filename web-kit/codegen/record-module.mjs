/** The `ClientRecord` of a declared record as a module; every type is said, none inferred. */
import { apartOf, askedFor, opensOf } from './record-documents.mjs';
import { choicesOf, filtersOf, helpersOf, toFilterOf, urlOf } from './record-filters.mjs';
import { capital, indented, kebab, lower, text, wordsText } from './source-text.mjs';

const union = (names) => (names.length > 0 ? names.map(text).join(' | ') : 'never');

export function moduleOf(declared) {
  const name = lower(declared.name);
  const record = { ...declared, states: `${name}States` };
  const { operations, state, page } = record;
  const act = operations.act && capital(operations.act);
  const list = capital(operations.list);
  const one = opensOf(record) && capital(operations.one);
  const kinds = [one ? 'Client' : 'Listed', ...(act ? ['Acted'] : [])];
  const types = [one ? 'RecordTypes' : 'ListedTypes', ...(act ? ['ActedTypes'] : [])];
  const imported = [
    ...kinds.map((kind) => `type ${kind}Record`),
    ...types.map((type) => `type ${type}`),
    ...(record.form ? ['type RecordForm'] : []),
  ];
  const makes = record.form && capital(record.form.operation);
  return `// Written by web-kit/codegen/write-records.mjs from schema/records.json.
import { ${[...imported, ...helpersOf(record)].join(', ')} } from '@yjs/web-kit';
import type { ${typesOf(record, { list, one, act, makes }).join(', ')} } from '../generated/graphql.ts';
import { ${[list, one, act, makes]
    .filter(Boolean)
    .map((of) => `${of}Document`)
    .join(', ')} } from './${kebab(record.name)}.graphql.ts';

${state ? statesOf(record) : ''}${choicesOf(record)}
const url = {
${indented(
  2,
  urlOf(record).map((line) => `${line},`),
)}
};

export interface ${record.name}Types extends ${types.join(', ')} {
  Row: ${record.name}RowFragment;
  ListData: ${list}Query;
  ListVariables: ${list}QueryVariables;
${one ? `  One: ${one}Query['${operations.one}'];\n  OneData: ${one}Query;\n` : ''}  Url: typeof url;
  Filter: ${filterOf(record, list)};
  State: ${state?.enum ?? 'never'};
  Column: ${union(page.columns.map((column) => column.name))};
${one ? `  Fact: ${union(page.facts.map((fact) => fact.name))};\n` : ''}${act ? `  ActData: ${act}Mutation;\n  ActVariables: ${act}MutationVariables;\n  Outcome: ActOutcomeFragment;\n` : ''}}

/** ${record.title}, as the API declares it. */
export const ${name}: ${kinds.map((kind) => `${kind}Record<${record.name}Types>`).join(' & ')} = {
  type: ${text(record.type)},
  id: ${text(kebab(record.plural))},
  title: ${text(page.title ?? record.title)},
  unit: ${text(record.unit)},
  route: ${text(page.route)},
  list: ${list}Document,
  connection: (data) => data.${operations.list},
  opens: ${page.facts !== undefined},
${one ? `  one: ${one}Document,\n  record: (data) => data.${operations.one},\n  row: (record) => record,\n` : ''}  columns: [
${indented(
  4,
  page.columns.map((column) => `${columnOf(record, column)},`),
)}
  ],
${
  one
    ? `  facts: [\n${indented(
        4,
        page.facts.map((fact) => `${factOf(record, fact)},`),
      )}\n  ],\n`
    : ''
}  filters: [
${indented(
  4,
  filtersOf(record).map((line) => `${line},`),
)}
  ],
  url,
  toFilter: (${record.filters.length > 0 ? 'values' : ''}) => ({
${indented(
  4,
  toFilterOf(record).map((line) => `${line},`),
)}
  }),
  variables: ${variablesOf(record)},
${indented(2, furtherOf(record, act))}
};
${record.form ? formOf(record, makes) : ''}`;
}

/** What the list is narrowed by: its filter, with the arguments beside it. */
function filterOf({ filter, ...record }, list) {
  const apart = apartOf(record);
  const beside = apart.length > 0 && `Pick<${list}QueryVariables, ${union(apart.map(({ name }) => name))}>`;
  return [filter, beside].filter(Boolean).join(' & ') || 'object';
}

/** How the list is asked with it. */
function variablesOf({ filter, ...record }) {
  const apart = apartOf(record).map(({ name }) => name);
  if (!filter) return apart.length > 0 ? '(filter) => filter' : '() => ({})';
  return apart.length > 0
    ? `({ ${apart.join(', ')}, ...filter }) => ({ ${apart.join(', ')}, filter })`
    : '(filter) => ({ filter })';
}

/** Generated types that the module names. */
function typesOf(record, { list, one, act, makes }) {
  const enums = record.filters.flatMap(({ kind, enum: of }) => (kind === 'choices' && of ? [of] : []));
  const all = [
    `${record.name}RowFragment`,
    `${list}Query`,
    `${list}QueryVariables`,
    one && `${one}Query`,
    record.filter,
    record.state?.enum,
    ...(act ? ['ActOutcomeFragment', `${act}Mutation`, `${act}MutationVariables`] : []),
    ...(makes ? [record.form.input, `${makes}Mutation`] : []),
    ...enums,
  ];
  return [...new Set(all.filter(Boolean))].sort();
}

/** The dialog that makes such a record. */
const formOf = (record, makes) => `
/** ${record.form.title}. */
export const ${lower(record.name)}Form: RecordForm<${record.form.input}, ${makes}Mutation> = {
  title: ${text(record.form.title)},
  permission: ${text(record.form.permission)},
  fields: [
${indented(
  4,
  record.form.fields.map((field) => `${formField(field)},`),
)}
  ],
  document: ${makes}Document,
};
`;

function formField({ name, kind, title, required, max, least, most, words }) {
  const numbers = Object.entries({ max, least, most }).filter(([, value]) => value !== undefined);
  const parts = [
    ...Object.entries({ name, kind, title }).map(([key, value]) => `${key}: ${text(value)}`),
    ...(required ? ['required: true'] : []),
    ...numbers.map(([key, value]) => `${key}: ${value}`),
    ...(words ? [`words: ${wordsText(words)}`] : []),
  ];
  return `{ ${parts.join(', ')} }`;
}

const statesOf = ({ states, title, state }) =>
  `/** What people call the states of ${title}. */\nexport const ${states}: Readonly<Record<${state.enum}, string>> = ${wordsText(state.words)};\n`;

function furtherOf(record, act) {
  const { state, states, export: file, operations } = record;
  return [
    ...(state ? [`states: ${states},`, `tones: ${wordsText(state.tones)},`] : []),
    ...(file ? [`exportAs: { permissions: [${file.permissions.map(text).join(', ')}], url: ${text(file.url)} },`] : []),
    ...(act ? [`act: { document: ${act}Document, outcome: (data) => data.${operations.act} },`] : []),
  ];
}

/** Parts of a field as source: its name, what its head or label says, its kind, and how it is read. */
function shownOf(record, name, title) {
  if (name === 'remaining')
    return [
      `name: ${text(name)}`,
      `title: ${text(title ?? '时限')}`,
      `kind: 'remaining'`,
      'value: (row) => row.flow.remaining',
    ];
  if (name === 'stateTitle')
    return [
      `name: ${text(name)}`,
      `title: ${text(title ?? '状态')}`,
      `kind: 'state'`,
      'value: (row) => row.stateTitle',
      'state: (row) => row.state',
    ];
  const asked = askedFor(record, name);
  const { kind, title: own, words } = record.fields[asked] ?? record.fields[name];
  const code = asked.replace(/Title$/, '');
  const veiled = [asked, code].find((one) => record.fields[one]?.veiled);
  const shown = name === record.number && record.page.facts ? 'number' : (shownAs[kind] ?? kind);
  return [
    `name: ${text(name)}`,
    `title: ${text(title ?? own)}`,
    `kind: ${text(shown)}`,
    `value: (row) => row.${asked}`,
    ...(veiled ? [`isWithheld: (row) => row.withheld.includes(${text(veiled)})`] : []),
    ...(words && (kind === 'whole' || kind === 'choice') ? [`words: ${wordsText(words)}`] : []),
  ];
}

/** Kinds of the declaration that are shown as another one. */
const shownAs = { code: 'text', sealed: 'text', links: 'texts', json: 'parts' };

function columnOf(record, { name, title, under, wide, key, hidden, width, sort }) {
  const quiet = under?.map((one) => `{ ${shownOf(record, one).join(', ')} }`).join(', ');
  const parts = [
    ...shownOf(record, name, title),
    ...(quiet ? [`under: [${quiet}]`] : []),
    ...Object.entries({ wide, key, hidden }).flatMap(([flag, on]) => (on ? [`${flag}: true`] : [])),
    ...(width ? [`width: ${width}`] : []),
    ...(sort ? [`sort: ${text(sort)}`] : []),
  ];
  return `{ ${parts.join(', ')} }`;
}

const factOf = (record, { name, title, wide }) =>
  `{ ${[...shownOf(record, name, title), ...(wide ? ['wide: true'] : [])].join(', ')} }`;
