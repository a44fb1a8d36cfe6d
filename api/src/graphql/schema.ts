import { createPubSub } from '@graphql-yoga/subscription';
import type { GraphQLSchema } from 'graphql';
import { type AuthChecker, buildSchema } from 'type-graphql';
import { requireCall } from '../platform/access/index.ts';
import type { Ctx } from '../platform/kernel/context.ts';
import type { Registry } from '../platform/kernel/registry.ts';
import { DateTimeScalar } from './scalars.ts';

/** Every operation passes here; one without a declared access is refused (and fails the build's test before that). */
const authChecker: AuthChecker<Ctx> = async ({ context, info }, roles) => {
  await requireCall(context, roles, `${info.parentType.name}.${info.fieldName}`);
  return true;
};

/** The one schema of all domains. */
export function buildApiSchema(registry: Registry): Promise<GraphQLSchema> {
  const [first, ...others] = registry.modules.flatMap((m) => m.resolvers ?? []);
  if (!first) throw new Error('no module has a resolver');
  return buildSchema({
    resolvers: [first, ...others],
    authChecker,
    authMode: 'error',
    // Asked for by the library; subscriptions bring their own events (`eventsOf`), nothing is published through it.
    pubSub: createPubSub(),
    validate: false,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
    emitSchemaFile: false,
    // graphql itself checks a schema before the first operation; the library's own check asks for all of it at every start.
    skipCheck: true,
  });
}
