import { useQuery } from '@apollo/client/react';
import { type DataColumn, formatCount } from '@yjs/web-kit';
import type { IndexedColumnsQuery } from '../../../generated/graphql.ts';
import { PlainTable } from '../../PlainTable.tsx';
import { IndexedColumnsDocument } from './rebuild.graphql.ts';

type Column = IndexedColumnsQuery['indexedColumns'][number];

const columns: readonly DataColumn<Column & { id: string }>[] = [
  { key: 'table', title: '数据表', render: ({ table }) => table },
  { key: 'column', title: '索引列', render: ({ column }) => column },
  { key: 'count', title: '行数', render: ({ count }) => formatCount(count) },
  { key: 'why', title: '重建时', render: ({ why }) => (why ? `保留原密钥：${why}` : '重建') },
];

/** 重建索引的影响: which columns are made anew, and which stay with their key and why. */
export function IndexedColumns() {
  const { data, error, refetch } = useQuery(IndexedColumnsDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <PlainTable
      label="盲索引所在的数据表"
      columns={columns}
      rows={data?.indexedColumns.map((one) => ({ id: `${one.table}.${one.column}`, ...one }))}
      error={error}
      onRetry={() => void refetch()}
      empty={{ title: '没有盲索引', hint: '' }}
    />
  );
}
