import { ApolloLink } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { retry, throwError, timer } from 'rxjs';

/** Before a second try, up to twice as long by chance, so that not everybody comes back at once. */
const MOMENT_MS = 250;

/** A read whose answer never came is asked once more after a moment: of a page that was there, nobody sees that its refresh was lost. */
export const createSecondTry = (): ApolloLink =>
  new ApolloLink((operation, forward) => {
    if (operation.operationType !== OperationTypeNode.QUERY) return forward(operation);
    // A connection that failed is a TypeError of `fetch`; whatever the server has answered stands.
    const again = (error: unknown) =>
      error instanceof TypeError ? timer(MOMENT_MS * (1 + Math.random())) : throwError(() => error);
    return forward(operation).pipe(retry({ count: 1, delay: again }));
  });
