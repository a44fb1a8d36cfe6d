import { createHash } from 'node:crypto';
import { GraphQLError, getOperationAST, parse, specifiedRules, validate } from 'graphql';
import { DEFAULT_LIMITS, operationLimits, PARSE_LIMITS } from "../../graphql/limits.js";
import { findUnreadable } from "../../graphql/readable-text.js";
import { kernelErrors } from "../../platform/errors/index.js";
/** Documents remembered once they are valid; the clients have a handful of subscriptions. */ const MOST_DOCUMENTS = 200;
const refusal = (code, message)=>[
        new GraphQLError(message, {
            extensions: {
                code
            }
        })
    ];
/**
 * Holds what a socket is asked to the rules of HTTP: persisted operations only in production, readable texts, the same limits of depth and
 * cost. What reads or changes goes over HTTP, where its session is looked at request by request.
 */ export function subscriptionReader(schema, manifest, production) {
    const rules = [
        ...specifiedRules,
        operationLimits(DEFAULT_LIMITS)
    ];
    const documents = new Map();
    const readDocument = (text)=>{
        const known = documents.get(text);
        if (known) return known;
        let document;
        try {
            document = parse(text, PARSE_LIMITS);
        } catch (error) {
            return refusal('GRAPHQL_PARSE_FAILED', error instanceof Error ? error.message : '');
        }
        const faults = validate(schema, document, rules);
        if (faults.length > 0) return faults.flatMap((fault)=>refusal(codeOf(fault), fault.message));
        if (documents.size < MOST_DOCUMENTS) documents.set(text, document);
        return document;
    };
    return ({ query, operationName, variables, extensions })=>{
        const text = textOf(manifest, production, query, hashOf(extensions));
        if (typeof text !== 'string') return text;
        const document = readDocument(text);
        if (Array.isArray(document)) return document;
        const operation = getOperationAST(document, operationName)?.operation;
        if (!operation) return refusal('OPERATION_RESOLUTION_FAILURE', '');
        if (operation !== 'subscription') return refusal('NOT_ALLOWED_OPERATION', kernelErrors.NOT_ALLOWED_OPERATION);
        const unreadable = findUnreadable(document, variables);
        if (unreadable) return [
            unreadable
        ];
        return {
            document,
            operationName: operationName ?? undefined,
            variableValues: variables ?? undefined
        };
    };
}
function codeOf(fault) {
    return typeof fault.extensions.code === 'string' ? fault.extensions.code : 'GRAPHQL_VALIDATION_FAILED';
}
function hashOf(extensions) {
    const persisted = extensions?.persistedQuery;
    if (typeof persisted !== 'object' || persisted === null || !('sha256Hash' in persisted)) return undefined;
    return typeof persisted.sha256Hash === 'string' ? persisted.sha256Hash : undefined;
}
/** The text behind a hash, or the text itself where it may be given. The protocol wants a text beside a hash: an empty one will do. */ function textOf(manifest, production, query, hash) {
    const foreign = ()=>refusal('NOT_ALLOWED_OPERATION', kernelErrors.NOT_ALLOWED_OPERATION);
    if (hash !== undefined) {
        const listed = manifest.get(hash);
        if (listed === undefined) return refusal('PERSISTED_QUERY_NOT_FOUND', kernelErrors.NOT_ALLOWED_OPERATION);
        return query === '' || query === listed ? listed : foreign();
    }
    if (production && !manifest.has(createHash('sha256').update(query).digest('hex'))) return foreign();
    return query;
}

//# sourceMappingURL=read-subscription.js.map