import { useQuery } from '@apollo/client/react';
import { useKeysetPage, usePreviewParam, useSession, useUrlState } from '@yjs/web-kit';
import { useMemo } from 'react';
import type { CaseQueue } from '../../generated/graphql.ts';
import { CaseFilterOptionsDocument } from './CaseQueue.graphql.ts';
import { queueFilters } from './queue-filters.ts';
import { queues, queueUrl } from './queue-state.ts';
import { useCaseQueue } from './useCaseQueue.ts';
import { useQueueSelection } from './useQueueSelection.ts';

/** The queue page's state: URL (queue, filters, sort, page, preview), rows, and the selection. */
export function useQueueScreen() {
  const [state, setState] = useUrlState(queueUrl);
  const [previewId, setPreview] = usePreviewParam();
  const page = useKeysetPage({ backwards: true });
  const list = useCaseQueue(state, page);
  const chosen = useQueueSelection(state, list);
  const { data: options } = useQuery(CaseFilterOptionsDocument);
  const cityWide = useSession().session?.user.org.level === 'CITY';

  const filters = useMemo(
    () =>
      queueFilters(state.queue, {
        districts: (cityWide ? (options?.districts ?? []) : []).map((org) => ({
          value: org.districtCode ?? org.code,
          label: org.name,
        })),
        matters: (options?.matters ?? []).map((matter) => ({ value: matter.code, label: matter.name })),
      }),
    [state.queue, options, cityWide],
  );

  const tabs = queues.map((queue) => {
    const counted = list.counts.find((count) => count.queue === queue.key);
    return { ...queue, count: counted?.count, capped: counted?.capped };
  });

  return {
    state,
    setState,
    page,
    list,
    filters,
    tabs,
    ...chosen,
    previewId,
    setPreview,
    openQueue(queue: CaseQueue): void {
      chosen.clear();
      // A state chosen in one queue would empty the next; the other filters go along.
      setState({ queue, status: [] });
    },
  };
}
