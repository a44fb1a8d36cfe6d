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
  const asked = own === undefined ? data?.session : own;
  const [last, setLast] = useState<SessionData>();
  if (asked && asked !== last) setLast(asked);
  // Asked again and told that nobody is signed in: it has ended under an open page, which stays with what was typed.
  const session = asked ?? last ?? asked;
  const ended = asked === null && last !== undefined;
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

  const gone = (expired || ended) && session != null;
  const retry = useCallback(() => {
    // Signed in again in another window: the open page goes on.
    const goOn = (next: SessionData | null | undefined) => {
      if (gone && next) signedIn(next);
    };
    void refetch().then(
      (answer) => goOn(answer.data?.session),
      () => undefined,
    );
  }, [refetch, gone, signedIn]);

  const value = useMemo<SessionContextValue>(
    () => ({
      session,
      expired: gone,
      epoch,
      error,
      signedIn,
      signOut,
      retry,
    }),
    [session, gone, epoch, error, signedIn, signOut, retry],
  );
  return <SessionContext value={value}>{children}</SessionContext>;
}
