import type { ApolloLink } from '@apollo/client';
import { RetryLink } from '@apollo/client/link/retry';
import { OperationTypeNode } from 'graphql';

/** A read whose answer never came is asked once more after a moment: of a page that was there, nobody sees that its refresh was lost. */
export const createSecondTry = (): ApolloLink =>
  new RetryLink({
    delay: { initial: 500, jitter: true },
    attempts: {
      max: 2,
      // A connection that failed is a TypeError of `fetch`; whatever the server has answered stands.
      retryIf: (error, { operationType }) => operationType === OperationTypeNode.QUERY && error instanceof TypeError,
    },
  });
