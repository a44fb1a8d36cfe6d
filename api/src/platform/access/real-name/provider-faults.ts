import { AuthorizationResponseError, ClientError } from 'openid-client';
import { DomainError } from '../../errors/index.ts';
import type { App } from '../../kernel/index.ts';
import { refuseAccess } from '../errors.ts';

const SERVER_ERROR = 500;

/** What went wrong at the identity provider, as a refusal that the person can act on; the log keeps the rest. */
export function inOurWords(app: App, error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  if (error instanceof AuthorizationResponseError && error.error === 'access_denied') return refuseAccess('E-QX-42');
  app.log.warn({ err: error }, 'sign-in at the identity provider failed');
  return refuseAccess(isAway(error) ? 'E-QX-40' : 'E-QX-43');
}

/** Whether nobody answered, or answered that it cannot: no connection, too late, 5xx. */
function isAway(error: unknown): boolean {
  for (let at: unknown = error; at !== undefined && at !== null; at = (at as { cause?: unknown }).cause) {
    if (at instanceof Response) return at.status >= SERVER_ERROR;
    if (at instanceof ClientError && at.code === 'OAUTH_TIMEOUT') return true;
    const { name, message } = at as { name?: string; message?: string };
    if (name === 'TimeoutError' || name === 'AbortError' || (name === 'TypeError' && message === 'fetch failed'))
      return true;
  }
  return false;
}
