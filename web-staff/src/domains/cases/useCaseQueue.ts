import { useQuery } from '@apollo/client/react';
import { type KeysetPage, useLiveList } from '@yjs/web-kit';
import { useCallback } from 'react';
import type { CaseRowFragment } from '../../generated/graphql.ts';
import { CaseQueueDocument } from './CaseQueue.graphql.ts';
import { CaseQueueCountsDocument } from './CaseQueueCounts.graphql.ts';
import { caseRecordTypes } from './case-records.ts';
import { type QueueState, toCaseFilter } from './queue-state.ts';
import { useLibrarySync } from './useLibrarySync.ts';

/** The rows of a queue, kept in place while others work: changed ones refresh, new ones are counted. */
export function useCaseQueue(state: QueueState, page: KeysetPage) {
  const variables = { queue: state.queue, filter: toCaseFilter(state), sort: state.sort, ...page.variables };
  const list = useQuery(CaseQueueDocument, { variables, fetchPolicy: 'cache-and-network' });
  const counts = useQuery(CaseQueueCountsDocument, { fetchPolicy: 'cache-and-network' });

  const refresh = useCallback(async () => {
    await Promise.all([list.refetch(), counts.refetch()]);
  }, [list.refetch, counts.refetch]);
  const held = useLiveList<CaseRowFragment>({
    recordTypes: caseRecordTypes,
    listKey: JSON.stringify(variables),
    rows: list.data?.cases.nodes,
    refetch: refresh,
  });
  useLibrarySync({ ids: held.rows?.map(({ id }) => id) ?? [], reload: () => void list.refetch() });

  return {
    ...held,
    /** Fetches the list and shows it as it is now: after an act of one's own. */
    async reload(): Promise<void> {
      await refresh();
      held.adopt();
    },
    refresh,
    loading: list.loading,
    error: list.error,
    info: list.data?.cases.pageInfo,
    total: list.data?.cases.totalCount ?? undefined,
    totalCapped: list.data?.cases.totalCapped ?? undefined,
    counts: counts.data?.caseQueueCounts ?? [],
  };
}
