import { useQuery } from '@apollo/client/react';
import { type DataColumn, DataTable, formatDateTime, StateTag, useColumnSort, useKeysetPage } from '@yjs/web-kit';
import type { RoundEnrolmentsQuery, TrainingEnrolmentSortField } from '../generated/graphql.ts';
import { RoundEnrolmentsDocument } from './rounds.graphql.ts';
import { enrolmentTones } from './words.ts';

type Row = RoundEnrolmentsQuery['trainingEnrolments']['nodes'][number];

const columns: DataColumn<Row, TrainingEnrolmentSortField>[] = [
  { key: 'no', title: '报名编号', sortField: 'NO', fixed: true, render: (row) => row.enrolNo },
  { key: 'name', title: '姓名', render: (row) => row.name },
  { key: 'idNo', title: '身份证号码', render: (row) => row.idNo },
  { key: 'phone', title: '手机号码', render: (row) => row.phone },
  {
    key: 'state',
    title: '状态',
    fixed: true,
    render: (row) => <StateTag title={row.stateTitle} tone={enrolmentTones[row.state]} />,
  },
  { key: 'channel', title: '渠道', render: (row) => row.channelTitle },
  { key: 'applied', title: '报名时间', sortField: 'APPLIED', render: (row) => formatDateTime(row.appliedAt) },
];

/** Who has enrolled in a round of the institution; personal data masked. */
export function EnrolledTable({ roundId }: { roundId: string }) {
  const page = useKeysetPage();
  const sorting = useColumnSort(columns);
  const { data, loading, error, refetch } = useQuery(RoundEnrolmentsDocument, {
    variables: { roundId, ...page.variables, sort: sorting.sort },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <DataTable
      id="training.round-enrolments"
      label="报名学员"
      columns={columns}
      {...sorting}
      rows={data?.trainingEnrolments.nodes}
      loading={loading}
      error={error}
      onRetry={() => void refetch()}
      empty={{ title: '还没有学员报名', hint: '批次发布并到报名开始时间后，学员可在报名大厅报名。' }}
      paging={{ page, info: data?.trainingEnrolments.pageInfo }}
    />
  );
}
