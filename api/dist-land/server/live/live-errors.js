import { Kind } from 'graphql';
import { formatError } from "../../graphql/error-format.js";
/** An error of a subscription in the shape and the words of HTTP. */ export function liveError(app, traceId, error) {
    const code = isOfVariables(error) ? 'BAD_USER_INPUT' : error.extensions.code;
    const formatted = {
        ...error.toJSON(),
        extensions: {
            ...error.extensions,
            code
        }
    };
    return formatError(app, traceId, formatted, causeOf(error));
}
/** Variables that do not fit their types have no code of their own; over HTTP Apollo tells them by the same sign. */ function isOfVariables(error) {
    return error.nodes?.length === 1 && error.nodes[0]?.kind === Kind.VARIABLE_DEFINITION;
}
/** What broke a stream comes in an error without a path, which would hide an expected refusal. */ function causeOf(error) {
    return error.path || isOfVariables(error) ? error : error.originalError ?? error;
}

//# sourceMappingURL=live-errors.js.map