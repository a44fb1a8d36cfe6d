import {
  GraphQLEnumType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
} from 'graphql';
import { type StateTone, stateTitles, tonesOf } from '../platform/flow/index.ts';
import type { Registry } from '../platform/kernel/index.ts';
import { clientRecordOf, formOfOperation, type SchemaOfRecord } from '../platform/records/index.ts';

/** What clients are written from: the declared records, and what people call the values of enums (schema/records.json). */
export function clientRecordsOf(registry: Registry, schema: GraphQLSchema) {
  const forms = registry.modules.flatMap(({ resolvers = [] }) =>
    resolvers.flatMap((one) => formOfOperation(one) ?? []),
  );
  const records = registry.declared.map((record) =>
    clientRecordOf(record, {
      ...schemaOf(schema, record.spec.name),
      making: forms.find((form) => form.record === record),
    }),
  );
  const titles = enumTitles(schema);
  return { records, enumTitles: titles, stateTones: stateTones(registry, titles) };
}

/** What the schema says of a record beside its declaration. */
function schemaOf(of: GraphQLSchema, name: string): SchemaOfRecord {
  const answers = (root: GraphQLObjectType | null | undefined, operation: string) =>
    getNamedType(root?.getFields()[operation]?.type)?.name;
  return {
    partsOf: (field) => leavesOf(of, name, field),
    reads: (operation) => answers(of.getQueryType(), operation) === name,
    acts: (operation) => answers(of.getMutationType(), operation) === 'RecordActResult',
  };
}

/** What people call the values of each enum that says it of all of them, in the order in which they are declared. */
function enumTitles(of: GraphQLSchema): Record<string, Record<string, string>> {
  const titled = Object.values(of.getTypeMap()).flatMap((type): [string, Record<string, string>][] => {
    if (!(type instanceof GraphQLEnumType) || type.name.startsWith('__')) return [];
    return [
      [
        type.name,
        Object.fromEntries(type.getValues().map(({ name, description }) => [name, termOf(description ?? '')])),
      ],
    ];
  });
  return Object.fromEntries(
    titled.filter(([, titles]) => Object.values(titles).every(Boolean)).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** How the states of each flow stand out, by the enum that they are in the schema: the one that gives them the same names and titles. */
function stateTones(
  { flows }: Registry,
  titles: Readonly<Record<string, Record<string, string>>>,
): Record<string, Record<string, StateTone>> {
  const saying = (states: Readonly<Record<string, string>>) => JSON.stringify(Object.entries(states).sort());
  const flowOf = new Map([...flows.values()].map((flow) => [saying(stateTitles(flow)), flow]));
  return Object.fromEntries(
    Object.entries(titles).flatMap(([name, words]) => {
      const flow = flowOf.get(saying(words));
      return flow ? [[name, tonesOf(flow)]] : [];
    }),
  );
}

/** The word before the colon: what is behind explains it. */
const termOf = (description: string) => description.replace(/：.*$/s, '');

/** The fields of an object in the schema that have none themselves. */
function leavesOf(schema: GraphQLSchema, name: string, field: string): string[] {
  const node = schema.getType(name);
  const type = isObjectType(node) && getNamedType(node.getFields()[field]?.type);
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap(({ name: part, type: of }) =>
    isLeafType(getNamedType(of)) ? [part] : [],
  );
}
