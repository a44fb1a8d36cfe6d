import { useQuery } from '@apollo/client/react';
import { type DataColumn, DataTable, DownloadButton, formatDateTime, useKeysetPage } from '@yjs/web-kit';
import type { PadAcceptancesQuery } from '../../../generated/graphql.ts';
import { PadAcceptancesDocument } from './acceptance.graphql.ts';

type Row = PadAcceptancesQuery['padAcceptances']['nodes'][number];

const fileOf = (id: string) => `/exports/pad-acceptance.xlsx?filter=${encodeURIComponent(JSON.stringify({ id }))}`;

const columns: readonly DataColumn<Row>[] = [
  { key: 'at', title: '记录时间', fixed: true, render: ({ createdAt }) => formatDateTime(createdAt) },
  { key: 'by', title: '记录人', render: ({ createdByName }) => createdByName },
  { key: 'span', title: '时段', render: ({ since, until }) => `${formatDateTime(since)} 至 ${formatDateTime(until)}` },
  { key: 'note', title: '说明', render: ({ note }) => <div className="staff-words">{note}</div> },
  {
    key: 'acts',
    title: '操作',
    fixed: true,
    render: ({ id }) => <DownloadButton label="导出" url={fileOf(id)} />,
  },
];

/** 联调记录 that were kept, each with its file. */
export function AcceptanceRecords() {
  const page = useKeysetPage();
  const { data, loading, error, refetch } = useQuery(PadAcceptancesDocument, {
    variables: page.variables,
    fetchPolicy: 'cache-and-network',
  });
  return (
    <section className="pad-records">
      <h2>联调记录</h2>
      <DataTable
        id="pad-acceptances"
        label="联调记录"
        columns={columns}
        rows={data?.padAcceptances.nodes}
        loading={loading && !data}
        error={error}
        onRetry={() => void refetch()}
        paging={{ page, info: data?.padAcceptances.pageInfo }}
        empty={{ title: '没有联调记录', hint: '各区联调完成后，点“保存联调记录”留存。' }}
      />
    </section>
  );
}
