import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';

export type Kind = 'query' | 'mutation' | 'subscription';

/** A root field of the schema, with the document that calls it. */
export interface Operation {
  kind: Kind;
  name: string;
  /** `Query.cases`, as the audit log calls it. */
  path: string;
  args: readonly GraphQLArgument[];
  /** Permissions of which one is needed, or @public or @signed-in; empty when the author has declared nothing. */
  access: readonly string[];
  document: string;
}

interface DeclaredAccess {
  schemaName: string;
  roles?: readonly string[];
}

/** Every query, mutation and subscription of the schema, so that a new one is held to the same rules without being named. */
export function operationsOf(schema: GraphQLSchema): Operation[] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const;
  return roots.flatMap(([kind, type]) =>
    Object.values(type?.getFields() ?? {}).map((field) => ({
      kind,
      name: field.name,
      path: `${type?.name}.${field.name}`,
      args: field.args,
      access: declaredAccess(kind, field.name),
      document: documentOf(kind, field),
    })),
  );
}

/** What the resolver's decorators say, from TypeGraphQL's own metadata. */
function declaredAccess(kind: Kind, name: string): readonly string[] {
  const { TypeGraphQLMetadataStorage: storage } = globalThis as unknown as {
    TypeGraphQLMetadataStorage: Record<'queries' | 'mutations' | 'subscriptions', DeclaredAccess[]>;
  };
  const list = { query: storage.queries, mutation: storage.mutations, subscription: storage.subscriptions }[kind];
  return list.find((handler) => handler.schemaName === name)?.roles ?? [];
}

function documentOf(kind: Kind, field: GraphQLField<unknown, unknown>): string {
  const declared = field.args.map((a) => `$${a.name}: ${a.type}`).join(', ');
  const passed = field.args.map((a) => `${a.name}: $${a.name}`).join(', ');
  const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  return `${kind}${declared && ` (${declared})`} { ${field.name}${passed && `(${passed})`}${selection} }`;
}

export const ABSENT_ID = '01900000-0000-7000-8000-000000000000';

/** A value of a scalar `type` for the argument at `place`: `input.rows.id`. */
type Leaf = (type: string, place: string) => unknown;

/** Well-formed values for all required arguments; `leaf` may choose the leaves. */
export function argumentsFor(operation: Operation, leaf: Leaf = plainLeaf): Record<string, unknown> {
  return build(operation.args, leaf, (a) => isNonNullType(a.type));
}

const PAGING = ['first', 'last', 'after', 'before'];

/** The same with the optional ones, so that every text an operation takes is there; without paging, which has a test of its own. */
export function fullArgumentsFor(operation: Operation, leaf: Leaf): Record<string, unknown> {
  return build(operation.args, leaf, (a) => isNonNullType(a.type) || !PAGING.includes(a.name));
}

interface Slot {
  name: string;
  type: GraphQLInputType;
}

type Wanted = (slot: Slot) => boolean;

function build(slots: readonly Slot[], leaf: Leaf, wanted: Wanted, above = ''): Record<string, unknown> {
  return Object.fromEntries(
    slots.filter(wanted).map(({ name, type }) => [name, valueFor(type, leaf, wanted, `${above}${name}`)]),
  );
}

function valueFor(type: GraphQLInputType, leaf: Leaf, wanted: Wanted, place: string): unknown {
  if (isNonNullType(type)) return valueFor(type.ofType, leaf, wanted, place);
  if (isListType(type)) return [valueFor(type.ofType, leaf, wanted, place)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) return build(Object.values(type.getFields()), leaf, wanted, `${place}.`);
  return leaf(type.name, place);
}

export function plainLeaf(type: string): unknown {
  switch (type) {
    case 'ID':
      return ABSENT_ID;
    case 'Int':
    case 'Float':
      return 1;
    case 'Boolean':
      return true;
    case 'Date':
      return '2026-03-09';
    case 'DateTime':
      return '2026-03-09T02:00:00Z';
    case 'JSON':
      return {};
    default:
      return '测试';
  }
}
