import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError } from 'graphql';
import { DomainError, fillText, kernelErrors } from "../platform/errors/index.js";
/** Codes that Apollo and graphql-js give to requests that never reached a resolver, with what a person is told. */ const REQUEST_ERRORS = {
    GRAPHQL_PARSE_FAILED: [
        'BAD_REQUEST',
        '请求格式不正确'
    ],
    GRAPHQL_VALIDATION_FAILED: [
        'BAD_REQUEST',
        '请求内容与接口定义不符'
    ],
    BAD_REQUEST: [
        'BAD_REQUEST',
        '请求格式不正确'
    ],
    BAD_USER_INPUT: [
        'BAD_INPUT',
        kernelErrors.BAD_INPUT
    ],
    PERSISTED_QUERY_NOT_FOUND: [
        'PERSISTED_QUERY_NOT_FOUND',
        kernelErrors.NOT_ALLOWED_OPERATION
    ],
    PERSISTED_QUERY_NOT_SUPPORTED: [
        'PERSISTED_QUERY_NOT_FOUND',
        kernelErrors.NOT_ALLOWED_OPERATION
    ],
    OPERATION_RESOLUTION_FAILURE: [
        'BAD_REQUEST',
        '请求未指明要执行的操作'
    ]
};
const HAS_CHINESE = /\p{Script=Han}/u;
/**
 * Every error leaves as `{message, extensions: {code, fields, details, traceId}}`: expected refusals with their own text, anything else as
 * one sentence with the trace number while the log keeps the stack.
 */ export function formatError(app, traceId, formatted, error) {
    const original = unwrapResolverError(error);
    const shape = (code, message, extra = {})=>({
            message,
            ...formatted.path ? {
                path: formatted.path
            } : {},
            extensions: {
                code,
                fields: [],
                traceId,
                ...extra
            }
        });
    if (original instanceof DomainError) {
        return shape(original.code, original.message, {
            fields: original.fields,
            details: original.details
        });
    }
    const code = ruleCode(error) ?? String(formatted.extensions?.code ?? '');
    const known = REQUEST_ERRORS[code];
    if (known) {
        // A scalar's own Chinese sentence says more than the general one.
        const own = formatted.message.split('; ').at(-1) ?? '';
        // The library's own words help a developer and would tell a stranger about the schema.
        const reason = app.config.production ? {} : {
            reason: formatted.message.slice(0, 300)
        };
        return shape(known[0], HAS_CHINESE.test(own) ? own : known[1], reason);
    }
    if (original instanceof GraphQLError && code && code !== 'INTERNAL_SERVER_ERROR') {
        const { fields } = original.extensions;
        return shape(code, formatted.message, Array.isArray(fields) ? {
            fields
        } : {});
    }
    app.log.error({
        err: original,
        traceId
    }, 'unexpected error in an operation');
    return shape('INTERNAL', fillText(kernelErrors.INTERNAL, {
        traceId
    }));
}
/** The code of a validation rule of our own, which Apollo covers with its general one. */ function ruleCode(error) {
    const cause = error instanceof GraphQLError ? error.originalError : undefined;
    return cause instanceof GraphQLError && cause.extensions.code === 'TOO_COMPLEX' ? 'TOO_COMPLEX' : undefined;
}

//# sourceMappingURL=error-format.js.map