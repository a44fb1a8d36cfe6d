import { useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DataTable,
  formatDateTime,
  RemainingChip,
  useKeysetPage,
  useRecordChanges,
} from '@yjs/web-kit';
import { Link, useNavigate } from 'react-router';
import { ownRoute } from '../app/own-route.ts';
import type { OwnTasksQuery } from '../generated/graphql.ts';
import { OwnTasksDocument } from './tasks.graphql.ts';

type Task = OwnTasksQuery['tasks']['nodes'][number];

const columns: DataColumn<Task>[] = [
  { key: 'work', title: '待办', fixed: true, render: (row) => <Link to={ownRoute(row.link)}>{row.title}</Link> },
  { key: 'record', title: '编号', fixed: true, render: (row) => row.recordTitle },
  { key: 'subject', title: '内容', render: (row) => row.subject },
  { key: 'remaining', title: '剩余时限', render: (row) => <RemainingChip remaining={row.remaining} /> },
  { key: 'createdAt', title: '到达时间', render: (row) => formatDateTime(row.createdAt) },
];

/** What the institution has to do, the nearest limit first; what is done leaves by itself (02 §2.5). */
export function OwnTasks({ empty }: { empty: string }) {
  const navigate = useNavigate();
  const page = useKeysetPage();
  const { data, loading, error, refetch } = useQuery(OwnTasksDocument, {
    variables: page.variables,
    fetchPolicy: 'cache-and-network',
  });
  useRecordChanges({ recordTypes: ['task'], onChange: () => void refetch() });
  return (
    <DataTable
      id="training.own-tasks"
      label="待办事项"
      columns={columns}
      rows={data?.tasks.nodes}
      loading={loading}
      error={error}
      onRetry={() => void refetch()}
      empty={{ title: '暂无待办', hint: empty }}
      paging={{ page, info: data?.tasks.pageInfo, total: data?.tasks.totalCount ?? undefined }}
      onOpen={(row) => void navigate(ownRoute(row.link))}
    />
  );
}
