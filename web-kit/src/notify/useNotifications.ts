import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { reconnected } from '../client/connection.ts';
import type { NotificationFieldsFragment } from '../generated/graphql.ts';
import { useSession } from '../session/useSession.ts';
import {
  MarkNotificationsReadDocument,
  NotificationArrivedDocument,
  NotificationBellDocument,
  UnreadNotificationsDocument,
} from './notify.graphql.ts';

export type NotificationData = NotificationFieldsFragment;

export interface Notifications {
  unread: number;
  latest: readonly NotificationData[];
  markRead(ids: string[]): Promise<void>;
  markAllRead(): Promise<void>;
}

/**
 * The person's latest notices and unread count, kept live, also when they are read in another window or on another node; `onArrived` is told
 * of each new one.
 */
export function useNotifications(onArrived: (notification: NotificationData) => void): Notifications {
  const client = useApolloClient();
  const { epoch } = useSession();
  const { data, refetch } = useQuery(NotificationBellDocument);
  const [mark] = useMutation(MarkNotificationsReadDocument, { refetchQueries: 'active' });
  const tell = useRef(onArrived);
  tell.current = onArrived;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new sign-in (epoch) opens the subscription anew
  useEffect(() => {
    const subscription = client.subscribe({ query: NotificationArrivedDocument }).subscribe({
      next: ({ data: arrived }) => {
        if (!arrived) return;
        tell.current(arrived.notificationArrived);
      },
      error: () => undefined,
    });
    const counted = client.subscribe({ query: UnreadNotificationsDocument }).subscribe({
      next: () => void refetch(),
      error: () => undefined,
    });
    const off = reconnected.on(() => void refetch());
    return () => {
      subscription.unsubscribe();
      counted.unsubscribe();
      off();
    };
  }, [client, refetch, epoch]);

  return {
    unread: data?.notifications.unreadCount ?? 0,
    latest: data?.notifications.nodes ?? [],
    markRead: async (ids) => void (await mark({ variables: { ids } })),
    markAllRead: async () => void (await mark({ variables: { all: true } })),
  };
}
