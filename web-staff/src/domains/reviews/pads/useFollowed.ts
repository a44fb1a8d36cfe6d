import { useQuery } from '@apollo/client/react';
import { useRecordChanges } from '@yjs/web-kit';
import type { PadCallViewFragment } from '../../../generated/graphql.ts';
import { PadCallDocument } from './call.graphql.ts';

const POLL_MS = 2000;

/** The call as it is now: told by the server, and looked at every two seconds in case a word was lost. */
export function useFollowed(made: PadCallViewFragment | undefined): PadCallViewFragment | undefined {
  const over = made?.state === 'DONE';
  const { data, refetch } = useQuery(PadCallDocument, {
    variables: { id: made?.id ?? '' },
    skip: !made || over,
    fetchPolicy: 'network-only',
    pollInterval: POLL_MS,
  });
  useRecordChanges({
    recordTypes: ['padCall'],
    ids: made ? [made.id] : [],
    onChange: () => {
      if (made && !over) void refetch();
    },
  });
  const followed = data?.padCall;
  return made && followed?.id === made.id && !over ? followed : made;
}
