import { execute, GraphQLError, getOperationAST, Kind } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { Turnstile } from "./turnstile.js";
/** Root fields whose queries run compiled: long lists of many plain fields, asked for all day. */ const HOT_FIELDS = new Set([
    'cases'
]);
/** Enough to keep this thread and the database busy; more at once cost a tenth of the throughput (docs/performance.md). */ const AT_ONCE = 6;
/** A list is read in some milliseconds; what takes longer waits for the database and disturbs nobody. */ const PATIENCE_MS = 100;
/** The compiled form of a query that reads hot fields only, of nothing else: what changes something always runs in graphql-js. */ function compileHot(schema, document, operationName) {
    const operation = getOperationAST(document, operationName);
    const hot = operation?.operation === 'query' && operation.selectionSet.selections.every((s)=>s.kind === Kind.FIELD && (HOT_FIELDS.has(s.name.value) || s.name.value === '__typename'));
    if (!hot) return undefined;
    const compiled = compileQuery(schema, document, operationName ?? undefined);
    return isCompiledQuery(compiled) ? compiled : undefined;
}
/** graphql-jit's errors are no GraphQLErrors; these are, with the error that the resolver threw inside. */ function asGraphQLError(error) {
    const { originalError } = error;
    return new GraphQLError(error.message, {
        path: error.path,
        originalError,
        extensions: originalError?.extensions ?? null
    });
}
/**
 * Apollo's executor. Runs hot queries as compiled functions (graphql-jit), a few at once; all other operations with graphql-js. Variables that do not fit are judged by
 * graphql-js too, so that every refusal has one wording: no resolver has run by then.
 */ export function hotExecutor(schema) {
    const turnstile = new Turnstile(AT_ONCE, PATIENCE_MS);
    const byDocument = new WeakMap();
    const compiledOf = (document, operationName)=>{
        let byName = byDocument.get(document);
        if (!byName) {
            byName = new Map();
            byDocument.set(document, byName);
        }
        if (!byName.has(operationName)) byName.set(operationName, compileHot(schema, document, operationName));
        return byName.get(operationName);
    };
    let announce;
    return {
        onSchemaLoadOrUpdate (callback) {
            announce = ()=>callback({
                    apiSchema: schema,
                    coreSupergraphSdl: ''
                });
            return ()=>{
                announce = undefined;
            };
        },
        async load () {
            announce?.();
            return {
                executor: async ({ document, operationName, request, context: contextValue })=>{
                    const variableValues = request.variables;
                    const compiled = compiledOf(document, operationName);
                    if (compiled) {
                        const result = await turnstile.pass(()=>compiled.query({}, contextValue, variableValues ?? {}));
                        if (!result.errors) return result;
                        if ('data' in result) return {
                            ...result,
                            errors: result.errors.map(asGraphQLError)
                        };
                    }
                    return execute({
                        schema,
                        document,
                        contextValue,
                        variableValues,
                        operationName
                    });
                }
            };
        },
        stop: async ()=>undefined
    };
}

//# sourceMappingURL=hot-queries.js.map