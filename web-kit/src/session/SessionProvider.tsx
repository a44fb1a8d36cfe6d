import { useApolloClient, useQuery } from '@apollo/client/react';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { sessionExpired } from '../client/signals.ts';
import { SessionDocument, SignOutDocument } from './session.graphql.ts';
import type { SessionData } from './session.types.ts';
import { SessionContext, type SessionContextValue } from './session-context.ts';

export interface SessionProviderProps {
  children: ReactNode;
}

/** Asks once who is signed in, keeps it, and notices when the server ends the session. */
export function SessionProvider({ children }: SessionProviderProps) {
  const client = useApolloClient();
  const { data, error, refetch } = useQuery(SessionDocument, {
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const [own, setOwn] = useState<SessionData | null>();
  const [expired, setExpired] = useState(false);
  const [epoch, setEpoch] = useState(0);
  const session = own === undefined ? data?.session : own;
  const userId = session?.user.id;

  useEffect(() => sessionExpired.on(() => setExpired(true)), []);

  const signedIn = useCallback(
    (next: SessionData) => {
      // Another person at the same desk: nothing of the former one's pages or cache may remain.
      if (userId !== undefined && userId !== next.user.id) {
        window.location.reload();
        return;
      }
      setOwn(next);
      setExpired(false);
      setEpoch((count) => count + 1);
      void client.refetchQueries({ include: 'active' });
    },
    [client, userId],
  );

  const signOut = useCallback(async () => {
    try {
      await client.mutate({ mutation: SignOutDocument });
    } finally {
      window.location.assign(import.meta.env.BASE_URL);
    }
  }, [client]);

  const value = useMemo<SessionContextValue>(
    () => ({
      session,
      expired: expired && session != null,
      epoch,
      error,
      signedIn,
      signOut,
      retry: () => void refetch(),
    }),
    [session, expired, epoch, error, signedIn, signOut, refetch],
  );
  return <SessionContext value={value}>{children}</SessionContext>;
}
