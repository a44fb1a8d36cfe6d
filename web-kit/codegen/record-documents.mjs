import { capital, indented } from './source-text.mjs';

/** The documents of a declared record: the row of its list, the list, one of it, and where it has a flow the acts. */

/** Name of the field that is asked for: of a choice its words. `remaining` and the state are the flow's and asked for with it. */
export const askedFor = (record, name) => {
  if (name === 'remaining') return undefined;
  const coded = ['choice', 'code'].includes(record.fields[name]?.kind);
  return coded && record.fields[`${name}Title`] ? `${name}Title` : name;
};

const ofFlow = (record) => (record.state ? ['version', 'state', 'stateTitle'] : []);

/** Fields of the list's rows, each once. */
function rowFields(record) {
  const { columns, also } = record.page;
  const named = columns.flatMap(({ name, under = [] }) => [name, ...under]).map((name) => askedFor(record, name));
  return unique(['id', ...ofFlow(record), ...(record.withholds ? ['withheld'] : []), ...named, ...also]);
}

/** What the record's page asks for besides. */
function oneFields(record) {
  const { facts = [], open } = record.page;
  const known = new Set(rowFields(record));
  const named = facts.map(({ name }) => askedFor(record, name));
  return unique([...named, ...open]).filter((name) => !known.has(name));
}

const unique = (names) => [...new Set(names.filter(Boolean))];

const selected = (record, names) =>
  names.map((name) => {
    const parts = record.fields[name]?.parts ?? [];
    return parts.length > 0 ? `${name} { ${parts.join(' ')} }` : name;
  });

export function documentsOf(record) {
  const { name, operations, filter, sort, state, counted } = record;
  const variables = [
    ...(filter ? [['filter', filter]] : []),
    ...apartOf(record).map((one) => [one.name, typeOf(one)]),
    ...(sort ? [['sort', sort.input]] : []),
    ['first', 'Int'],
    ['after', 'String'],
  ];
  const list = variables.map(([key, type]) => `$${key}: ${type}`).join(', ');
  const given = variables.map(([key]) => `${key}: $${key}`).join(', ');
  return `// Written by web-kit/codegen/write-records.mjs from schema/records.json.
import { graphql } from '../generated/gql.ts';

export const ${name}Row = graphql(\`
  fragment ${name}Row on ${name} {
${indented(4, [...selected(record, rowFields(record)), ...(state ? ['flow { ...ActFlow }'] : [])])}
  }
\`);

export const ${capital(operations.list)}Document = graphql(\`
  query ${capital(operations.list)}(${list}) {
    ${operations.list}(${given}) {
      nodes { ...${name}Row }
      pageInfo { ...PageEnds }${counted ? '\n      totalCount\n      totalCapped' : ''}
    }
  }
\`);
${opensOf(record) ? one(record) : ''}${operations.act ? acts(operations.act) : ''}${record.form ? makes(record) : ''}`;
}

/** Whether the record's page is written, too: where it says what the page shows, and one can be asked for. */
export const opensOf = ({ operations, page }) => Boolean(operations.one && page.facts);

/** Filters that are arguments of the list themselves. */
export const apartOf = ({ filters }) => filters.filter(({ apart }) => apart);

/** Their types in the schema. */
function typeOf({ kind, of, enum: name = 'String', single }) {
  if (kind === 'flag' || of === 'flag') return 'Boolean';
  if (kind === 'states' || (kind === 'choices' && !single)) return `[${name}!]`;
  return { from: 'Date', to: 'Date' }[kind] ?? name;
}

const one = (record) => `
export const ${capital(record.operations.one)}Document = graphql(\`
  query ${capital(record.operations.one)}($id: ID!) {
    ${record.operations.one}(id: $id) {
${indented(6, [
  `...${record.name}Row`,
  ...selected(record, oneFields(record)),
  ...(record.files ? ['files { ...AttachmentFields }'] : []),
  ...(record.state ? ['flow { ...FlowPanelFields }'] : []),
])}
    }
  }
\`);
`;

const makes = ({ name, form: { operation, input } }) => `
export const ${capital(operation)}Document = graphql(\`
  mutation ${capital(operation)}($input: ${input}!, $requestId: ID!) {
    ${operation}(input: $input, requestId: $requestId) {
      ...${name}Row
    }
  }
\`);
`;

const acts = (act) => `
export const ${capital(act)}Document = graphql(\`
  mutation ${capital(act)}($input: RecordActInput!) {
    ${act}(input: $input) {
      ...ActOutcome
    }
  }
\`);
`;
