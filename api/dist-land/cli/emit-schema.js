import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { createPubSub } from '@graphql-yoga/subscription';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildApiSchema } from "../graphql/schema.js";
import { modules } from "../modules.js";
import { Registry } from "../platform/kernel/registry.js";
/** Writes the schema to the file named by the first argument (schema/schema.graphql). */ const target = process.argv[2];
if (!target) throw new Error('usage: emit-schema <file>');
const schema = await buildApiSchema(new Registry(modules), createPubSub());
writeFileSync(target, `${printSchema(lexicographicSortSchema(schema))}\n`);

//# sourceMappingURL=emit-schema.js.map