import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';

/** What graphql would say of a text before it runs it. */
export type Checked =
  | { document: DocumentNode; faults?: undefined }
  | { document?: undefined; faults: readonly GraphQLError[] };

/** Texts with a record's id in them come once; no more than this is worth remembering. */
const MOST = 2_000;
const known = new WeakMap<GraphQLSchema, Map<string, Checked>>();

/** Parses and validates an operation once per schema, as the product's server does: the same few are asked hundreds of times. */
export function checkedDocument(schema: GraphQLSchema, source: string): Checked {
  const texts = known.get(schema) ?? new Map<string, Checked>();
  known.set(schema, texts);
  const before = texts.get(source);
  if (before) return before;
  const checked = check(schema, source);
  if (texts.size >= MOST) texts.clear();
  texts.set(source, checked);
  return checked;
}

function check(schema: GraphQLSchema, source: string): Checked {
  try {
    const document = parse(source);
    const faults = validate(schema, document);
    return faults.length > 0 ? { faults } : { document };
  } catch (error) {
    if (error instanceof GraphQLError) return { faults: [error] };
    throw error;
  }
}
