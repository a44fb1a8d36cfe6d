import { ApolloClient, ApolloLink } from '@apollo/client';
import { HttpLink } from '@apollo/client/link/http';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { createCache, type GrowingLists } from './cache.ts';
import { createErrorLink } from './error-link.ts';
import { createFreshReads, joinedHere } from './fresh-reads.ts';
import { createLiveConnection } from './live-connection.ts';
import { hashOf } from './persisted.ts';
import { createSecondTry } from './second-try.ts';

export interface ClientOptions {
  /** Same-origin address of the API. */
  httpUri?: string;
  /** Address of subscriptions; derived from the page's origin and `httpUri` when absent. */
  wsUri?: string;
  /** Send hashes instead of operations; production builds do (the server answers nothing else). */
  persisted?: boolean;
  /** Connections that grow under one cache entry (加载更多), by field of Query with the arguments that make the list. */
  growing?: GrowingLists;
}

/** The GraphQL client of a browser client: HTTP for queries and acts, WebSocket for subscriptions, one error path. */
export function createClient(options: ClientOptions = {}): ApolloClient {
  const { httpUri = '/graphql', wsUri = defaultWsUri(httpUri), persisted = false, growing = {} } = options;
  const http = new HttpLink({
    uri: httpUri,
    credentials: 'same-origin',
    headers: { 'apollo-require-preflight': 'true' },
  });
  const live = new GraphQLWsLink(createLiveConnection(wsUri));
  const transport = ApolloLink.split(
    (operation) => operation.operationType === OperationTypeNode.SUBSCRIPTION,
    live,
    http,
  );
  const hashed = new PersistedQueryLink({ generateHash: hashOf, disable: () => false, retry: () => false });
  const links = [createFreshReads(), createErrorLink(), createSecondTry(), ...(persisted ? [hashed] : []), transport];
  return new ApolloClient({
    link: ApolloLink.from(links),
    cache: createCache(growing),
    defaultOptions: {
      watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first', context: joinedHere },
      query: { context: joinedHere },
    },
  });
}

function defaultWsUri(httpUri: string): string {
  const uri = new URL(httpUri, window.location.href);
  uri.protocol = uri.protocol === 'https:' ? 'wss:' : 'ws:';
  return uri.href;
}
