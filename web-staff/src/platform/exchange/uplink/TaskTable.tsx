import { useQuery } from '@apollo/client/react';
import { DataTable, FilterBar, type FilterField, urlChoices, useKeysetPage, useUrlState } from '@yjs/web-kit';
import { useNavigate } from 'react-router';
import type { TransferTaskState } from '../../../generated/graphql.ts';
import { taskColumns } from './task-columns.tsx';
import { TransferTasksDocument } from './transfer.graphql.ts';
import { taskStates } from './words.ts';

const POLL_MS = 5000;
const taskUrl = { task: urlChoices<TransferTaskState>(taskStates.map(({ value }) => value)) };
const fields: readonly FilterField[] = [{ key: 'task', kind: 'multi', label: '状态', options: taskStates, width: 240 }];

/** The transfers of one entry, or of all, as they go on. */
export function TaskTable({ entryId }: { entryId?: string }) {
  const navigate = useNavigate();
  const [{ task }, setState] = useUrlState(taskUrl);
  const page = useKeysetPage();
  const { data, loading, error, refetch } = useQuery(TransferTasksDocument, {
    variables: { entryId, state: task.length > 0 ? task : undefined, ...page.variables },
    fetchPolicy: 'cache-and-network',
    pollInterval: POLL_MS,
    skipPollAttempt: () => document.hidden,
  });
  return (
    <>
      <FilterBar fields={fields} values={{ task }} onChange={(patch) => setState(patch)} />
      <DataTable
        id={entryId ? 'uplink-entry-tasks' : 'uplink-tasks'}
        label="传输任务"
        columns={taskColumns(entryId === undefined)}
        rows={data?.transferTasks.nodes}
        loading={loading && !data}
        error={error}
        onRetry={() => void refetch()}
        empty={{
          title: '没有符合条件的传输任务',
          hint: '到了条目的执行时间，或点条目的“立即执行”，任务会出现在这里。',
        }}
        paging={{ page, info: data?.transferTasks.pageInfo, total: data?.transferTasks.totalCount ?? undefined }}
        onOpen={(row) => void navigate(`/uplink/tasks/${row.id}`)}
      />
    </>
  );
}
