import { useQuery, useSubscription } from '@apollo/client/react';
import { reconnected } from '@yjs/web-kit';
import { useEffect, useRef } from 'react';
import { BatchChangedDocument, BatchDocument } from './Batch.graphql.ts';

/** Keeps every batch in the cache up to date while it is shown; `refetch` gets what a lost connection missed. */
export function useBatchChanges(refetch: () => unknown): void {
  const latest = useRef(refetch);
  latest.current = refetch;
  useSubscription(BatchChangedDocument);
  useEffect(() => reconnected.on(() => void latest.current()), []);
}

/** Looks again while a batch goes on: a short one may end between the first answer and the beginning of the subscription. */
const LOOK_MS = 2000;

/** One batch as it goes on: the page may be closed and opened again meanwhile. */
export function useBatch(id: string) {
  const { data, error, refetch, startPolling, stopPolling } = useQuery(BatchDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    skipPollAttempt: () => document.hidden,
  });
  const goesOn = data?.batch.state === 'WAITING' || data?.batch.state === 'RUNNING';
  useEffect(() => {
    if (!goesOn) return;
    startPolling(LOOK_MS);
    return stopPolling;
  }, [goesOn, startPolling, stopPolling]);
  useBatchChanges(() => refetch());
  return { batch: data?.batch, error, refetch };
}
