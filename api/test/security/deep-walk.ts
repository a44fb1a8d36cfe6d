import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Browser } from '../access.ts';
import { argumentsFor, type Operation, operationsOf, plainLeaf } from './operations.ts';

/** How far answers are followed; types come up once on each path, so that no path is endless. */
const MOST_LEVELS = 8;

const needsArguments = ({ args }: GraphQLField<unknown, unknown>) => args.some(({ type }) => isNonNullType(type));

/** Everything that a type can be asked for without arguments, down to the leaves. */
function selectionOf(type: GraphQLObjectType, above: readonly string[] = []): string {
  const path = [...above, type.name];
  const parts = Object.values(type.getFields()).flatMap((field) => {
    if (needsArguments(field)) return [];
    const named = getNamedType(field.type);
    if (isLeafType(named)) return [field.name];
    if (!isObjectType(named) || path.includes(named.name) || path.length >= MOST_LEVELS) return [];
    return [`${field.name} ${selectionOf(named, path)}`];
  });
  return `{ __typename ${parts.join(' ')} }`;
}

const takesId = (type: GraphQLInputType): boolean => {
  if (isNonNullType(type) || isListType(type)) return takesId(type.ofType);
  if (isInputObjectType(type))
    return Object.values(type.getFields()).some((field) => isNonNullType(field.type) && takesId(field.type));
  return type.name === 'ID';
};

/** What a query is asked with: what it needs, and how long a page is where that was said. */
const wantedBy = ({ args }: Operation, first: number | undefined) =>
  args.filter((a) => isNonNullType(a.type) || (a.name === 'first' && first !== undefined));

/** The query with every field below it. */
function documentOf(schema: GraphQLSchema, operation: Operation, first: number | undefined): string {
  const { name } = operation;
  const field = schema.getQueryType()?.getFields()[name];
  const answer = field && getNamedType(field.type);
  const needed = wantedBy(operation, first);
  const declared = needed.map((a) => `$${a.name}: ${a.type}`).join(', ');
  const passed = needed.map((a) => `${a.name}: $${a.name}`).join(', ');
  return `query ${declared && `(${declared})`} { ${name}${passed && `(${passed})`} ${isObjectType(answer) ? selectionOf(answer) : ''} }`;
}

/** One question of a walk and the whole of what was answered. */
export interface Step {
  /** `reviewBatch`, with the record that was asked for. */
  asked: string;
  text: string;
}

/**
 * Asks a session every query of the schema that its rights open, for everything below it, once for each of the ids where one is wanted: whatever
 * the session can ever read without guessing is in the answers. A new operation and a new field are walked without being named.
 *
 * @param first how many rows of a list; as many as the list gives by itself unless said
 */
export async function walkEverything(
  schema: GraphQLSchema,
  browser: Browser,
  rights: readonly string[],
  ids: readonly string[],
  first?: number,
): Promise<Step[]> {
  const open = operationsOf(schema).filter(
    ({ kind, access }) => kind === 'query' && access.some((right) => rights.includes(right)),
  );
  const steps: Step[] = [];
  for (const operation of open) {
    const source = documentOf(schema, operation, first);
    const wanted = operation.args.some(({ type }) => isNonNullType(type) && takesId(type)) ? ids : [''];
    for (const id of wanted) {
      const paged = operation.args.some(({ name }) => name === 'first') ? { first } : {};
      const needed = argumentsFor(operation, (type) => (type === 'ID' ? id : plainLeaf(type)));
      const { data } = await browser.run(source, { ...paged, ...needed });
      steps.push({ asked: `${operation.name} ${id}`.trim(), text: JSON.stringify(data) });
    }
  }
  return steps;
}

/** Which of the words were read, and by asking for what. */
export function wordsRead(steps: readonly Step[], words: Readonly<Record<string, string>>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([what, word]) => {
      const by = steps.filter(({ text }) => text.includes(word)).map(({ asked }) => asked.split(' ')[0] ?? '');
      return by.length > 0 ? [[what, [...new Set(by)].sort()]] : [];
    }),
  );
}
