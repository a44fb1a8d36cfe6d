import { createLiveClient, hashOf, pauseOf } from '@yjs/web-kit/pad';
import type { PadNewsQuery } from '../generated/graphql.ts';
import { PAD_ADDRESS } from './ask.ts';
import { PadChangedDocument } from './pad.graphql.ts';

export type News = PadNewsQuery['padNews'];

export interface Hears {
  /** Something was said. */
  news(news: News): void;
  /** The line is there (again): what was said meanwhile has to be asked for. */
  connected(): void;
  lost(): void;
  /** The pad was taken out of service. */
  dismissed(): void;
}

/** Listens to what the pad is told, for ever. @returns how to stop */
export function listen(hears: Hears): () => void {
  const client = createLiveClient({
    url: `${location.origin.replace('http', 'ws')}${PAD_ADDRESS}`,
    lazy: true,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    keepAlive: 5_000,
    retryWait: (retries) => new Promise((resolve) => setTimeout(resolve, Math.min(pauseOf(retries), 5_000))),
    on: {
      connected: () => hears.connected(),
      closed: (event) => {
        const code = event instanceof CloseEvent ? event.code : undefined;
        if (code === 4401 || code === 4403) hears.dismissed();
        else hears.lost();
      },
      ping: (received, payload) => {
        if (received && payload?.missed === true) hears.connected();
      },
    },
  });
  let stop: () => void = () => undefined;
  void hashOf(PadChangedDocument).then((sha256Hash) => {
    stop = client.subscribe<{ padChanged: News }>(
      { query: '', extensions: { persistedQuery: { version: 1, sha256Hash } } },
      {
        next: ({ data }) => {
          if (data) hears.news(data.padChanged);
        },
        error: () => hears.lost(),
        complete: () => undefined,
      },
    );
  });
  return () => {
    stop();
    void client.dispose();
  };
}
