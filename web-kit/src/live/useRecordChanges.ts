import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { reconnected } from '../client/connection.ts';
import type { RecordChangedSubscription } from '../generated/graphql.ts';
import { useSession } from '../session/useSession.ts';
import { RecordChangedDocument } from './live.graphql.ts';
import { usePolling } from './usePolling.ts';

export type RecordChange = RecordChangedSubscription['recordChanged'];

export interface RecordChangesOptions {
  /** Record types to hear of, e.g. `case`. */
  recordTypes: readonly string[];
  /** Only changes of these records and of what belongs to them (a batch's assignments); every change in scope when absent. */
  ids?: readonly string[] | undefined;
  /** Told once per burst (300 ms) with the changes in it. */
  onChange(changes: RecordChange[]): void;
  /** Told when the live connection came back: what was missed must be fetched. Defaults to `onChange([])`. */
  onReconnect?: (() => void) | undefined;
}

const burstMs = 300;

/** Hears every committed change in the person's scope; bursts are gathered so that a batch costs one refetch. */
export function useRecordChanges(options: RecordChangesOptions): void {
  const client = useApolloClient();
  const { session, epoch } = useSession();
  const latest = useRef(options);
  latest.current = options;
  const types = options.recordTypes.join(',');
  const signedIn = session != null;
  usePolling(signedIn, () => latest.current.onChange([]));

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new sign-in (epoch) opens the subscription anew
  useEffect(() => {
    if (!signedIn) return;
    let gathered: RecordChange[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      timer = undefined;
      const changes = gathered;
      gathered = [];
      latest.current.onChange(changes);
    };
    const subscription = client
      .subscribe({ query: RecordChangedDocument, variables: { recordTypes: types.split(',') } })
      .subscribe({
        next: ({ data }) => {
          const change = data?.recordChanged;
          if (!change || !concerns(change, latest.current.ids)) return;
          gathered.push(change);
          timer ??= setTimeout(flush, burstMs);
        },
        error: () => undefined,
      });
    const off = reconnected.on(() => {
      const { onReconnect, onChange } = latest.current;
      if (onReconnect) onReconnect();
      else onChange([]);
    });
    return () => {
      clearTimeout(timer);
      subscription.unsubscribe();
      off();
    };
  }, [client, types, signedIn, epoch]);
}

function concerns(change: RecordChange, ids: readonly string[] | undefined): boolean {
  // A change of very many records comes without the full list of ids: then everyone looks again.
  if (ids === undefined || change.ids.length < change.count) return true;
  return [...change.ids, ...change.belongsTo].some((id) => ids.includes(id));
}
