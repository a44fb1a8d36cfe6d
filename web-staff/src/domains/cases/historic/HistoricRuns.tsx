import { useQuery } from '@apollo/client/react';
import { type DataColumn, DataTable, formatDateTime, StateTag, useKeysetPage } from '@yjs/web-kit';
import { Link, useNavigate } from 'react-router';
import type { HistoricRunFieldsFragment } from '../../../generated/graphql.ts';
import { batchCounts, batchTone } from '../../../platform/batches/batch-words.ts';
import { HistoricRunsDocument } from './historic.graphql.ts';
import { tools } from './historic-state.ts';

const columns: readonly DataColumn<HistoricRunFieldsFragment>[] = [
  { key: 'at', title: '生成时间', fixed: true, render: (row) => formatDateTime(row.batch.createdAt) },
  {
    key: 'tool',
    title: '处理内容',
    fixed: true,
    render: (row) => <Link to={`/historic/${row.id}`}>{tools[row.tool].title}</Link>,
  },
  { key: 'criteria', title: '条件', render: (row) => row.criteria.join('；') },
  {
    key: 'state',
    title: '状态',
    fixed: true,
    render: (row) => <StateTag title={row.batch.stateTitle} tone={batchTone[row.batch.state]} />,
  },
  { key: 'total', title: '件数', align: 'right', render: (row) => row.batch.total },
  { key: 'subCases', title: '子办件', align: 'right', render: (row) => row.subCases },
  { key: 'result', title: '结果', render: (row) => batchCounts(row.batch) },
  { key: 'starter', title: '发起人', render: (row) => row.batch.starterName },
  { key: 'approver', title: '批准人', render: (row) => row.batch.approverName ?? '—' },
  { key: 'ended', title: '结束时间', hidden: true, render: (row) => formatDateTime(row.batch.endedAt) },
];

/** 处理记录: every run with its state, newest first. */
export function HistoricRuns() {
  const navigate = useNavigate();
  const page = useKeysetPage();
  const { data, loading, error, refetch } = useQuery(HistoricRunsDocument, {
    variables: page.variables,
    fetchPolicy: 'cache-and-network',
  });
  return (
    <DataTable
      id="historic-runs"
      label="处理记录"
      columns={columns}
      rows={data?.historicRuns.nodes}
      loading={loading}
      error={error}
      onRetry={() => void refetch()}
      empty={{ title: '没有处理记录', hint: '生成预览后，名单会出现在这里，等待另一人批准。' }}
      paging={{ page, info: data?.historicRuns.pageInfo }}
      onOpen={(row) => void navigate(`/historic/${row.id}`)}
    />
  );
}
