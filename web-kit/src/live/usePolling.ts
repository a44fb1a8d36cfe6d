import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { useConnectionStatus } from '../client/connection.ts';
import { RefreshSettingsDocument } from './live.graphql.ts';

/** Until the server has said how often. */
const shippedSeconds = 10;

/** Looks again every few seconds (`refresh.pollSeconds`) while the live connection is lost, so that no status on the screen is older. */
export function usePolling(enabled: boolean, look: () => void): void {
  const client = useApolloClient();
  const lost = useConnectionStatus() === 'lost' && enabled;
  const latest = useRef(look);
  latest.current = look;

  useEffect(() => {
    if (!lost) return;
    let timer: ReturnType<typeof setInterval>;
    const start = (seconds: number) => {
      clearInterval(timer);
      timer = setInterval(() => latest.current(), seconds * 1000);
    };
    let over = false;
    start(shippedSeconds);
    client
      .query({ query: RefreshSettingsDocument, fetchPolicy: 'cache-first' })
      .then(({ data }) => {
        if (data && !over) start(data.refreshSettings.pollSeconds);
      })
      .catch(() => undefined);
    return () => {
      over = true;
      clearInterval(timer);
    };
  }, [client, lost]);
}
