import { type GraphQLOutputType, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { operationsOf } from './operations.ts';

/** Names of all fields that the answers of operations open to any of the rights lead to, `Type.field`; the walk of a session's reach. */
export function fieldsReached(schema: GraphQLSchema, rights: readonly string[]): string[] {
  const reached = new Set<string>();
  const walk = (output: GraphQLOutputType | undefined) => {
    const type = output && getNamedType(output);
    if (!isObjectType(type)) return;
    for (const field of Object.values(type.getFields())) {
      const key = `${type.name}.${field.name}`;
      if (reached.has(key)) continue;
      reached.add(key);
      walk(field.type);
    }
  };
  const roots = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  };
  for (const { kind, name, access } of operationsOf(schema))
    if (access.some((right) => rights.includes(right))) walk(roots[kind]?.getFields()[name]?.type);
  return [...reached];
}
