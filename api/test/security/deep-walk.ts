import {
  execute,
  type GraphQLField,
  type GraphQLInputType,
  GraphQLObjectType,
  GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Browser } from '../access.ts';
import { checkedDocument } from '../kept/checked-documents.ts';
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

/** The query with every field below it, `times` times in one text: `a0`, `a1` and so on, each with variables of its own. */
function documentOf(schema: GraphQLSchema, operation: Operation, first: number | undefined, times: number): string {
  const { name } = operation;
  const field = schema.getQueryType()?.getFields()[name];
  const answer = field && getNamedType(field.type);
  const whole = isObjectType(answer);
  const needed = wantedBy(operation, first);
  const turns = Array.from({ length: times }, (_, at) => `a${at}`);
  const declared = turns.flatMap((turn) => needed.map((a) => `$${turn}_${a.name}: ${a.type}`)).join(', ');
  const asked = turns.map((turn) => {
    const passed = needed.map((a) => `${a.name}: $${turn}_${a.name}`).join(', ');
    return `${turn}: ${name}${passed && `(${passed})`} ${whole ? '{ ...Whole }' : ''}`;
  });
  const fragment = whole ? `fragment Whole on ${answer.name} ${selectionOf(answer)}` : '';
  return `query ${declared && `(${declared})`} { ${asked.join(' ')} } ${fragment}`;
}

const forgiving = new WeakMap<GraphQLSchema, GraphQLSchema>();

/** The same schema, in which what is refused of one question leaves the answers to the others of its text. */
function forgivingSchema(schema: GraphQLSchema): GraphQLSchema {
  const known = forgiving.get(schema);
  const query = schema.getQueryType();
  if (known || !query) return known ?? schema;
  const { fields, ...rest } = query.toConfig();
  const nullable = Object.entries(fields).map(([name, field]) => [
    name,
    { ...field, type: getNullableType(field.type) },
  ]);
  const config = schema.toConfig();
  const made = new GraphQLSchema({
    ...config,
    query: new GraphQLObjectType({ ...rest, fields: Object.fromEntries(nullable) }),
    types: config.types.filter((type) => type !== query),
    assumeValid: true,
  });
  forgiving.set(schema, made);
  return made;
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
  const walked = forgivingSchema(schema);
  const steps: Step[] = [];
  for (const operation of open) {
    const wanted = operation.args.some(({ type }) => isNonNullType(type) && takesId(type)) ? ids : [''];
    const variables = wanted.flatMap((id, at) => {
      const paged = operation.args.some(({ name }) => name === 'first') ? { first } : {};
      const needed = argumentsFor(operation, (type) => (type === 'ID' ? id : plainLeaf(type)));
      return Object.entries({ ...paged, ...needed }).map(([name, value]) => [`a${at}_${name}`, value]);
    });
    const { document, faults } = checkedDocument(walked, documentOf(schema, operation, first, wanted.length));
    if (!document) throw faults[0];
    const { data } = await execute({
      schema: walked,
      document,
      variableValues: Object.fromEntries(variables),
      contextValue: await browser.ctx(),
    });
    // Variables that do not fit would leave a whole operation unasked.
    if (!data) throw new Error(`${operation.name} was not asked`);
    for (const [at, id] of wanted.entries())
      steps.push({ asked: `${operation.name} ${id}`.trim(), text: JSON.stringify(data[`a${at}`]) });
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
