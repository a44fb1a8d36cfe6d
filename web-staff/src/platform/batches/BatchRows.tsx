import { useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DataTable,
  FilterBar,
  formatDateTime,
  urlText,
  useKeysetPage,
  useUrlState,
} from '@yjs/web-kit';
import { Tag } from 'antd';
import { useEffect } from 'react';
import type { BatchFieldsFragment, BatchRowsQuery, RowResult } from '../../generated/graphql.ts';
import { BatchRowsDocument } from './Batch.graphql.ts';
import { resultWords } from './batch-words.ts';

type Row = BatchRowsQuery['batchRows']['nodes'][number];

const columns: DataColumn<Row>[] = [
  { key: 'position', title: '序号', align: 'right', width: 72, fixed: true, render: (row) => row.position },
  { key: 'title', title: '编号', fixed: true, render: (row) => row.title || '—' },
  {
    key: 'result',
    title: '结果',
    fixed: true,
    render: (row) => <Tag variant="outlined">{row.result ? resultWords[row.result] : '未执行'}</Tag>,
  },
  {
    key: 'message',
    title: '说明',
    render: (row) => [row.message, row.code && `（${row.code}）`].filter(Boolean).join(''),
  },
  { key: 'doneAt', title: '时间', render: (row) => formatDateTime(row.doneAt) },
];

const rowsUrl = { result: urlText() };
const isResult = (text: string): text is RowResult => Object.hasOwn(resultWords, text);

/** The result of each record; while the batch runs, the page shown follows it. */
export function BatchRows({ batch }: { batch: BatchFieldsFragment }) {
  const [state, setState] = useUrlState(rowsUrl);
  const page = useKeysetPage();
  const result = isResult(state.result) ? state.result : undefined;
  const { data, loading, error, refetch } = useQuery(BatchRowsDocument, {
    variables: { id: batch.id, result, ...page.variables },
    fetchPolicy: 'cache-and-network',
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a row that got its result shows it
  useEffect(() => void refetch(), [batch.open, refetch]);

  return (
    <>
      <FilterBar
        fields={[
          {
            key: 'result',
            kind: 'select',
            label: '结果',
            options: Object.entries(resultWords).map(([value, label]) => ({ value, label })),
            width: 140,
          },
        ]}
        values={{ ...state }}
        onChange={(patch) => setState(patch)}
      />
      <DataTable
        id="batch-rows"
        label="逐件结果"
        columns={columns}
        rows={data?.batchRows.nodes}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有符合条件的记录' }}
        paging={{
          page,
          info: data?.batchRows.pageInfo,
          total: data?.batchRows.totalCount ?? undefined,
          totalCapped: data?.batchRows.totalCapped ?? undefined,
        }}
      />
    </>
  );
}
