import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { clientRecordsOf } from '../graphql/client-records.ts';
import { buildApiSchema } from '../graphql/schema.ts';
import { modules } from '../modules.ts';
import { Registry } from '../platform/kernel/registry.ts';

/**
 * Writes the schema (schema.graphql), and what clients know of the declared records and what people call the values of enums (records.json), into
 * the folder named by the first argument (schema/).
 */
const folder = process.argv[2];
if (!folder) throw new Error('usage: emit-schema <folder>');
const registry = new Registry(modules);
const schema = await buildApiSchema(registry);
writeFileSync(join(folder, 'schema.graphql'), `${printSchema(lexicographicSortSchema(schema))}\n`);
writeFileSync(join(folder, 'records.json'), `${JSON.stringify(clientRecordsOf(registry, schema), null, 2)}\n`);
