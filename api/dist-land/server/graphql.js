import { createHash } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import { GraphQLError } from 'graphql';
import { BY_OPERATION } from "../graphql/access-decorators.js";
import { formatError } from "../graphql/error-format.js";
import { hotExecutor } from "../graphql/hot-queries.js";
import { DEFAULT_LIMITS, operationLimits, PARSE_LIMITS } from "../graphql/limits.js";
import { readableTextOnly } from "../graphql/readable-text.js";
import { manifestCache } from "../graphql/safelist.js";
import { resolveActor } from "../platform/access/index.js";
import { kernelErrors } from "../platform/errors/index.js";
import { webExchange } from "./web-exchange.js";
/** Operations of the console are small; a body beyond this is refused before it is parsed. */ export const GRAPHQL_BODY_LIMIT = 1024 * 1024;
/** The text of a query may be given only outside production; there only hashes of the manifest run. */ function refuseFreeText(manifest) {
    return {
        async requestDidStart () {
            return {
                async didResolveOperation ({ queryHash }) {
                    if (manifest.has(queryHash)) return;
                    throw new GraphQLError(kernelErrors.NOT_ALLOWED_OPERATION, {
                        extensions: {
                            code: 'NOT_ALLOWED_OPERATION',
                            http: {
                                status: 400
                            }
                        }
                    });
                }
            };
        }
    };
}
/** The same before anything is parsed: what the schema would say about a foreign query is nobody's business. */ function refuseForeignText(manifest) {
    return async (request, reply)=>{
        const { query } = (request.method === 'GET' ? request.query : request.body) ?? {};
        if (query === undefined || typeof query === 'string' && manifest.has(sha256(query))) return;
        const extensions = {
            code: 'NOT_ALLOWED_OPERATION',
            fields: [],
            traceId: request.id
        };
        await reply.code(400).send({
            errors: [
                {
                    message: kernelErrors.NOT_ALLOWED_OPERATION,
                    extensions
                }
            ]
        });
    };
}
const sha256 = (text)=>createHash('sha256').update(text).digest('hex');
/** Mounts `/graphql`: persisted operations only in production, limits everywhere, one error shape. */ export async function mountGraphql(server, app, schema, manifest) {
    const { config } = app;
    const apollo = new ApolloServer({
        gateway: hotExecutor(schema),
        introspection: !config.production,
        includeStacktraceInErrorResponses: false,
        csrfPrevention: true,
        allowBatchedHttpRequests: false,
        stopOnTerminationSignals: false,
        parseOptions: PARSE_LIMITS,
        validationRules: [
            operationLimits(DEFAULT_LIMITS)
        ],
        persistedQueries: {
            cache: manifestCache(manifest),
            ttl: null
        },
        plugins: [
            traceErrors,
            readableTextOnly,
            fastifyApolloDrainPlugin(server),
            ApolloServerPluginCacheControlDisabled(),
            ApolloServerPluginLandingPageDisabled(),
            ...config.production ? [
                refuseFreeText(manifest)
            ] : []
        ],
        formatError: (formatted, error)=>formatError(app, traceOf(error), formatted, error)
    });
    await apollo.start();
    server.route({
        method: [
            'GET',
            'POST'
        ],
        url: '/graphql',
        config: {
            access: [
                BY_OPERATION
            ]
        },
        bodyLimit: GRAPHQL_BODY_LIMIT,
        ...config.production ? {
            preHandler: refuseForeignText(manifest)
        } : {},
        handler: fastifyApolloHandler(apollo, {
            context: async (request, reply)=>{
                const web = webExchange(config, request, reply);
                const actor = await resolveActor(app, web.sessionToken, request.ip);
                return app.context(actor, {
                    traceId: request.id,
                    ip: request.ip,
                    web
                });
            }
        })
    });
    return apollo;
}
/** Gives every error the trace number of its request before it is formatted. */ const traceErrors = {
    async requestDidStart () {
        return {
            async didEncounterErrors ({ errors, contextValue }) {
                for (const error of errors)error.extensions.traceId = contextValue.traceId;
            }
        };
    }
};
function traceOf(error) {
    const trace = error instanceof GraphQLError ? error.extensions.traceId : undefined;
    return typeof trace === 'string' ? trace : '-';
}

//# sourceMappingURL=graphql.js.map