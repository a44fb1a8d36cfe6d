import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { clientRecordsOf } from '../graphql/client-records.ts';
import { buildApiSchema } from '../graphql/schema.ts';
import { modules } from '../modules.ts';
import { Registry } from '../platform/kernel/registry.ts';

/** Writes what clients know of the declared records and what people call the values of enums to the file named by the first argument (schema/records.json). */
const target = process.argv[2];
if (!target) throw new Error('usage: emit-records <file>');
const registry = new Registry(modules);
const schema = await buildApiSchema(registry);
writeFileSync(target, `${JSON.stringify(clientRecordsOf(registry, schema), null, 2)}\n`);
