import type { GraphQLSchema } from 'graphql';
import { buildApiSchema } from '../../src/graphql/schema.ts';
import type { Registry } from '../../src/platform/kernel/registry.ts';

let built: Promise<GraphQLSchema> | undefined;

/**
 * The schema of the product's own modules, which holds nothing of a single app: built once for all files of a worker. Modules of a test that bring no
 * operation change nothing in it.
 */
export function ownSchema(registry: Registry): Promise<GraphQLSchema> {
  built ??= buildApiSchema(registry);
  return built;
}
