import { useQuery } from '@apollo/client/react';
import { type KeysetVariables, useLiveList } from '@yjs/web-kit';
import type { TaskBucket, TaskRowFragment } from '../../generated/graphql.ts';
import { TaskCountsDocument, TasksDocument } from './TaskList.graphql.ts';
import { mostUrgent, taskBuckets } from './task-buckets.ts';

/** Records whose changes open and close to-dos. */
const moving = ['task', 'case', 'subCase'];

/**
 * One's own to-dos, live.
 * @param chosen the bucket chosen by the reader; without it the most urgent one that holds something
 */
export function useTasks(chosen: TaskBucket | undefined, page: KeysetVariables) {
  const counts = useQuery(TaskCountsDocument, { fetchPolicy: 'cache-and-network' });
  const counted = counts.data?.taskCounts;
  const bucket = chosen ?? (counted ? mostUrgent(counted) : undefined);
  const variables = { bucket, ...page };
  const list = useQuery(TasksDocument, { variables, skip: bucket === undefined, fetchPolicy: 'cache-and-network' });
  const refetch = async () => {
    await Promise.all([list.refetch(), counts.refetch()]);
  };
  const held = useLiveList<TaskRowFragment>({
    recordTypes: moving,
    listKey: JSON.stringify(variables),
    rows: list.data?.tasks.nodes,
    refetch,
  });
  return {
    ...held,
    bucket,
    tabs: taskBuckets.map((tab) => ({ ...tab, count: counted?.find((count) => count.bucket === tab.key)?.count })),
    loading: list.loading,
    error: list.error ?? counts.error,
    refetch,
    info: list.data?.tasks.pageInfo,
    total: list.data?.tasks.totalCount ?? undefined,
    totalCapped: list.data?.tasks.totalCapped ?? undefined,
  };
}
