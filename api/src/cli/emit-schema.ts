import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildApiSchema } from '../graphql/schema.ts';
import { modules } from '../modules.ts';
import { Registry } from '../platform/kernel/registry.ts';

/** Writes the schema to the file named by the first argument (schema/schema.graphql). */
const target = process.argv[2];
if (!target) throw new Error('usage: emit-schema <file>');
const schema = await buildApiSchema(new Registry(modules));
writeFileSync(target, `${printSchema(lexicographicSortSchema(schema))}\n`);
