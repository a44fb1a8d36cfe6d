import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import {
  GraphQLEnumType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
} from 'graphql';
import { buildApiSchema } from '../graphql/schema.ts';
import { modules } from '../modules.ts';
import { Registry } from '../platform/kernel/registry.ts';
import { clientRecordOf, type SchemaOfRecord } from '../platform/records/index.ts';

/** Writes what clients know of the declared records and what people call the values of enums to the file named by the first argument (schema/records.json). */
const target = process.argv[2];
if (!target) throw new Error('usage: emit-records <file>');
const registry = new Registry(modules);
const schema = await buildApiSchema(registry);
const records = registry.declared.map((record) => clientRecordOf(record, schemaOf(schema, record.spec.name)));
writeFileSync(target, `${JSON.stringify({ records, enumTitles: enumTitles(schema) }, null, 2)}\n`);

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
      [type.name, Object.fromEntries(type.getValues().map(({ name, description }) => [name, description ?? '']))],
    ];
  });
  return Object.fromEntries(
    titled.filter(([, titles]) => Object.values(titles).every(Boolean)).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** The fields of an object in the schema that have none themselves. */
function leavesOf(schema: GraphQLSchema, name: string, field: string): string[] {
  const node = schema.getType(name);
  const type = isObjectType(node) && getNamedType(node.getFields()[field]?.type);
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap(({ name: part, type: of }) =>
    isLeafType(getNamedType(of)) ? [part] : [],
  );
}
