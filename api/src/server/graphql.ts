import { createHash } from 'node:crypto';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { isDatabaseAway } from '../database/away.ts';
import { BY_OPERATION } from '../graphql/access-decorators.ts';
import { formatError } from '../graphql/error-format.ts';
import { type Held, hotExecutor } from '../graphql/hot-queries.ts';
import { DEFAULT_LIMITS, operationLimits, PARSE_LIMITS } from '../graphql/limits.ts';
import { readableTextOnly } from '../graphql/readable-text.ts';
import { type Manifest, manifestCache } from '../graphql/safelist.ts';
import { deviceClientOf, resolveActor, resolveDevice } from '../platform/access/index.ts';
import { recordUnknown } from '../platform/audit/index.ts';
import { DomainError, fillText, kernelErrors } from '../platform/errors/index.ts';
import type { App } from '../platform/kernel/app.ts';
import { webExchange } from './web-exchange.ts';

/** Operations of the console are small; a body beyond this is refused before it is parsed. */
export const GRAPHQL_BODY_LIMIT = 1024 * 1024;

/** The text of a query may be given only outside production; there only hashes of the manifest run. */
function refuseFreeText(manifest: Manifest): ApolloServerPlugin<Held> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ queryHash }) {
          if (manifest.has(queryHash)) return;
          throw new GraphQLError(kernelErrors.NOT_ALLOWED_OPERATION, {
            extensions: { code: 'NOT_ALLOWED_OPERATION', http: { status: 400 } },
          });
        },
      };
    },
  };
}

/** The same before anything is parsed: what the schema would say about a foreign query is nobody's business. */
function refuseForeignText(manifest: Manifest) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { query } = ((request.method === 'GET' ? request.query : request.body) ?? {}) as { query?: unknown };
    if (query === undefined || (typeof query === 'string' && manifest.has(sha256(query)))) return;
    const extensions = { code: 'NOT_ALLOWED_OPERATION', fields: [], traceId: request.id };
    await reply.code(400).send({ errors: [{ message: kernelErrors.NOT_ALLOWED_OPERATION, extensions }] });
  };
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Mounts `/graphql`: persisted operations only in production, limits everywhere, one error shape. */
export async function mountGraphql(
  server: FastifyInstance,
  app: App,
  schema: GraphQLSchema,
  manifest: Manifest,
): Promise<ApolloServer<Held>> {
  const { config } = app;
  const apollo = new ApolloServer<Held>({
    gateway: hotExecutor(schema),
    introspection: !config.production,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    // Apollo ends an answer with a line feed, and a text put together is copied once more before it leaves.
    stringifyResult: (value) => JSON.stringify(value),
    parseOptions: PARSE_LIMITS,
    validationRules: [operationLimits(DEFAULT_LIMITS)],
    persistedQueries: { cache: manifestCache(manifest), ttl: null },
    plugins: [
      traceErrors,
      readableTextOnly,
      fastifyApolloDrainPlugin(server),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ...(config.production ? [refuseFreeText(manifest)] : []),
    ],
    formatError: (formatted, error) => formatError(app, traceOf(error), formatted, error),
  });
  await apollo.start();
  server.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    config: { access: [BY_OPERATION] },
    bodyLimit: GRAPHQL_BODY_LIMIT,
    ...(config.production ? { preHandler: refuseForeignText(manifest) } : {}),
    handler: fastifyApolloHandler(apollo, {
      context: async (request, reply) => {
        const web = webExchange(config, request, reply);
        const device = deviceClientOf(request.url);
        const found =
          device === undefined
            ? resolveActor(app, web.sessionToken, request.ip)
            : resolveDevice(app, device, web.deviceToken, request.ip);
        const actor = await found.catch((error: unknown) => {
          throw withoutDatabase(request.id, error);
        });
        return { ctx: app.context(actor, { traceId: request.id, ip: request.ip, web }) };
      },
    }),
  });
  return apollo;
}

/** Who asks cannot be told while the database is away: 503 with the code that operations answer then. */
function withoutDatabase(traceId: string, error: unknown): unknown {
  if (!isDatabaseAway(error)) return error;
  const message = fillText(kernelErrors['E-0008'], { traceId });
  return new GraphQLError(message, { extensions: { code: 'E-0008', traceId, http: { status: 503 } } });
}

/**
 * Gives every error the trace number of its request before it is formatted. Who named in vain what does not exist waits as long as who named
 * another's.
 */
const traceErrors: ApolloServerPlugin<Held> = {
  async requestDidStart() {
    return {
      async didEncounterErrors({ errors, contextValue }) {
        for (const error of errors) error.extensions.traceId = contextValue.ctx.traceId;
        const inVain = errors.find((error) => error.path && codeOf(error) === 'NOT_FOUND');
        if (inVain) await recordUnknown(contextValue.ctx, String(inVain.path?.[0]));
      },
    };
  },
};

function codeOf(error: GraphQLError): string | undefined {
  const original = unwrapResolverError(error);
  return original instanceof DomainError ? original.code : undefined;
}

function traceOf(error: unknown): string {
  const trace = error instanceof GraphQLError ? error.extensions.traceId : undefined;
  return typeof trace === 'string' ? trace : '-';
}
