import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isDatabaseAway } from '../database/away.ts';
import { isNoIdentifier } from '../database/no-identifier.ts';
import { DomainError, fillText, isDiskFull, kernelErrors } from '../platform/errors/index.ts';
import type { App } from '../platform/kernel/app.ts';

/** Codes that Apollo and graphql-js give to requests that never reached a resolver, with what a person is told. */
const REQUEST_ERRORS: Readonly<Record<string, [code: string, message: string]>> = {
  GRAPHQL_PARSE_FAILED: ['BAD_REQUEST', '请求格式不正确'],
  GRAPHQL_VALIDATION_FAILED: ['BAD_REQUEST', '请求内容与接口定义不符'],
  BAD_REQUEST: ['BAD_REQUEST', '请求格式不正确'],
  BAD_USER_INPUT: ['BAD_INPUT', kernelErrors.BAD_INPUT],
  PERSISTED_QUERY_NOT_FOUND: ['PERSISTED_QUERY_NOT_FOUND', kernelErrors.NOT_ALLOWED_OPERATION],
  PERSISTED_QUERY_NOT_SUPPORTED: ['PERSISTED_QUERY_NOT_FOUND', kernelErrors.NOT_ALLOWED_OPERATION],
  OPERATION_RESOLUTION_FAILURE: ['BAD_REQUEST', '请求未指明要执行的操作'],
};

const HAS_CHINESE = /\p{Script=Han}/u;

/**
 * Every error leaves as `{message, extensions: {code, fields, details, traceId}}`: expected refusals with their own text, anything else as
 * one sentence with the trace number while the log keeps the stack; E-0008 while the database is away, which is no bug; NOT_FOUND for an
 * identifier that is none.
 */
export function formatError(
  app: Pick<App, 'log' | 'config'>,
  traceId: string,
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  const shape = (code: string, message: string, extra: Record<string, unknown> = {}): GraphQLFormattedError => ({
    message,
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { code, fields: [], traceId, ...extra },
  });
  if (original instanceof DomainError) {
    return shape(original.code, original.message, { fields: original.fields, details: original.details });
  }
  const code = ruleCode(error) ?? String(formatted.extensions?.code ?? '');
  const known = REQUEST_ERRORS[code];
  if (known) {
    // A scalar's own Chinese sentence says more than the general one.
    const own = formatted.message.split('; ').at(-1) ?? '';
    // The library's own words help a developer and would tell a stranger about the schema.
    const reason = app.config.production ? {} : { reason: formatted.message.slice(0, 300) };
    return shape(known[0], HAS_CHINESE.test(own) ? own : known[1], reason);
  }
  if (original instanceof GraphQLError && code && code !== 'INTERNAL_SERVER_ERROR') {
    const { fields } = original.extensions;
    return shape(code, formatted.message, Array.isArray(fields) ? { fields } : {});
  }
  if (isDatabaseAway(original)) {
    app.log.warn({ err: original, traceId }, 'the database does not answer');
    return shape('E-0008', fillText(kernelErrors['E-0008'], { traceId }));
  }
  if (isNoIdentifier(original)) {
    app.log.warn({ err: original, traceId }, 'an identifier that is none reached the database');
    return shape('NOT_FOUND', kernelErrors.NOT_FOUND);
  }
  if (isDiskFull(original)) {
    app.log.error({ err: original, traceId }, 'no room for a file');
    return shape('E-0019', fillText(kernelErrors['E-0019'], { traceId }));
  }
  app.log.error({ err: original, traceId }, 'unexpected error in an operation');
  return shape('INTERNAL', fillText(kernelErrors.INTERNAL, { traceId }));
}

/** The code of a validation rule of our own, which Apollo covers with its general one. */
function ruleCode(error: unknown): string | undefined {
  const cause = error instanceof GraphQLError ? error.originalError : undefined;
  return cause instanceof GraphQLError && cause.extensions.code === 'TOO_COMPLEX' ? 'TOO_COMPLEX' : undefined;
}
