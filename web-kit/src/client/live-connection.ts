import { type Client, createClient, type SubscribePayload } from 'graphql-ws';
import { setConnectionStatus } from './connection.ts';
import { hearMissed } from './missed-changes.ts';
import { pauseOf } from './pause.ts';
import { sessionExpired } from './signals.ts';

/** Close codes of the server: session unknown (4401) and session revoked (4403). */
const sessionCloseCodes = new Set([4401, 4403]);

/** The WebSocket for subscriptions: opened with the first one, tried again for ever with growing pauses. */
export function createLiveConnection(url: string): Client {
  const client = createClient({
    url,
    lazy: true,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    keepAlive: 15_000,
    retryWait: (retries) => wait(pauseOf(retries)),
    on: {
      connected: () => setConnectionStatus('online'),
      closed: (event) => {
        const code = event instanceof CloseEvent ? event.code : undefined;
        if (code !== undefined && sessionCloseCodes.has(code)) {
          setConnectionStatus('idle');
          sessionExpired.emit();
        } else setConnectionStatus(code === 1000 ? 'idle' : 'lost');
      },
      ping: hearMissed,
      pong: () => setConnectionStatus('online'),
    },
  });
  return { ...client, subscribe: (payload, sink) => client.subscribe(hashAlone(payload), sink) };
}

/** The server takes a hash beside an empty text, or beside the listed one to the letter; what a link prints differs in its spaces. */
export function hashAlone(payload: SubscribePayload): SubscribePayload {
  return payload.extensions?.persistedQuery ? { ...payload, query: '' } : payload;
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
