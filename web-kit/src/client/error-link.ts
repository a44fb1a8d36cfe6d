import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { ErrorLink } from '@apollo/client/link/error';
import { sessionExpired } from './signals.ts';

const expiredCodes = new Set(['UNAUTHENTICATED', 'E-0007']);

/** Tells `sessionExpired` when the server no longer knows the session; the failed operation still fails at its caller. */
export function createErrorLink(): ErrorLink {
  return new ErrorLink(({ error }) => {
    if (isSessionExpired(error)) sessionExpired.emit();
  });
}

/** Whether a failure means that the session has ended. */
export function isSessionExpired(error: unknown): boolean {
  if (CombinedGraphQLErrors.is(error)) {
    return error.errors.some((one) => expiredCodes.has(String(one.extensions?.['code'])));
  }
  return ServerError.is(error) && error.statusCode === 401;
}
