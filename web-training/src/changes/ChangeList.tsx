import { useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DataTable,
  DownloadButton,
  formatDateTime,
  PageHeader,
  RemainingChip,
  StateTag,
  useColumnSort,
  useKeysetPage,
} from '@yjs/web-kit';
import { Button, Space } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { OwnChangeFragment, TrainingChangeSortField } from '../generated/graphql.ts';
import { OwnChangesDocument } from './changes.graphql.ts';
import { stateTones, targetWords } from './words.ts';

const columns: DataColumn<OwnChangeFragment, TrainingChangeSortField>[] = [
  {
    key: 'no',
    title: '申请编号',
    sortField: 'NO',
    fixed: true,
    render: (row) => <Link to={`/changes/${row.id}`}>{row.changeNo}</Link>,
  },
  { key: 'target', title: '变更对象', sortField: 'TARGET', render: (row) => row.targetName },
  { key: 'type', title: '类别', render: (row) => targetWords[row.targetType] },
  {
    key: 'state',
    title: '状态',
    fixed: true,
    render: (row) => <StateTag title={row.stateTitle} tone={stateTones[row.state]} />,
  },
  { key: 'summary', title: '变更内容', render: (row) => row.summary },
  {
    key: 'remaining',
    title: '办理时限',
    sortField: 'DUE',
    render: (row) => <RemainingChip remaining={row.flow.remaining} />,
  },
  { key: 'submitted', title: '提交时间', sortField: 'SUBMITTED', render: (row) => formatDateTime(row.submittedAt) },
];

/** 变更申请: where each request of the institution stands (SC14-4). */
export default function ChangeList() {
  const navigate = useNavigate();
  const page = useKeysetPage();
  const sorting = useColumnSort(columns);
  const { data, loading, error, refetch } = useQuery(OwnChangesDocument, {
    variables: { ...page.variables, sort: sorting.sort },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <PageHeader
        title="变更申请"
        help="机构名称、统一社会信用代码、法定代表人、所在区、银行账户和在库项目的内容须经审核后变更；通过前原信息继续有效。"
        actions={
          <Space>
            <DownloadButton label="导出" url="/exports/training-changes.xlsx" fields={{ filter: '{}' }} />
            <Button onClick={() => void navigate('/projects')}>变更培训项目</Button>
            <Button type="primary" onClick={() => void navigate('/institution/change')}>
              变更机构信息
            </Button>
          </Space>
        }
      />
      <DataTable
        id="training.own-changes"
        label="变更申请"
        columns={columns}
        {...sorting}
        rows={data?.trainingChanges.nodes}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '还没有变更申请', hint: '机构信息或在库项目的内容有变化时，在右上角提出申请。' }}
        paging={{ page, info: data?.trainingChanges.pageInfo }}
        onOpen={(row) => void navigate(`/changes/${row.id}`)}
      />
    </>
  );
}
