import { expect, it } from '@jest/globals';
import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { buildApiSchema } from '../src/graphql/schema.ts';
import { modules } from '../src/modules.ts';
import { Registry } from '../src/platform/kernel/index.ts';

interface Described {
  name: string;
  description?: string | null | undefined;
}

/** Everything of a type that a reader of the schema meets, under the name by which it is found. */
function partsOf(type: GraphQLNamedType): Described[] {
  const parts: Described[] = [];
  const add = (name: string, { description }: { description?: string | null | undefined }) =>
    parts.push({ name: `${type.name}.${name}`, description });
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      add(field.name, field);
      for (const arg of field.args) add(`${field.name}(${arg.name})`, arg);
    }
  }
  if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) add(field.name, field);
  if (isEnumType(type)) for (const value of type.getValues()) add(value.name, value);
  return parts;
}

const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

it('every type, field, argument, enum value and input field of the schema says what it is', async () => {
  const schema = await buildApiSchema(new Registry(modules));
  const types = Object.values(schema.getTypeMap()).filter((t) => !isIntrospectionType(t) && !isSpecifiedScalarType(t));
  const all = types.flatMap((type) => [...(ROOTS.has(type.name) ? [] : [type]), ...partsOf(type)]);
  expect(all.length).toBeGreaterThan(500);
  expect(all.filter(({ description }) => !description?.trim()).map(({ name }) => name)).toEqual([]);
});
