import { useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DataTable,
  formatCount,
  formatDateTime,
  formatSize,
  MarkTag,
  PageHeader,
  StateTag,
  useKeysetPage,
} from '@yjs/web-kit';
import { Progress } from 'antd';
import { useEffect } from 'react';
import type { ExportOrderFieldsFragment } from '../../generated/graphql.ts';
import { HelpLines } from '../HelpLines.tsx';
import { ExportOrderActs } from './ExportOrderActs.tsx';
import { ExportOrdersDocument } from './ExportOrders.graphql.ts';
import { orderNote, orderPercent, orderTone } from './export-words.ts';

/** How often progress is asked for while a file is being made. */
const POLL_MS = 2_000;

const help = [
  '列表超过一次直接导出的条数时，系统在后台生成文件，关闭页面不影响；完成后铃声提醒。',
  '文件只有您本人能下载，到期自动清除；您的数据范围有变化后，原来的文件不能再下载。',
  '同一列表一次只能有一个后台导出；不需要的可以取消。',
];

const columns: DataColumn<ExportOrderFieldsFragment>[] = [
  {
    key: 'createdAt',
    title: '导出时间',
    fixed: true,
    render: (row) => <span className="staff-nowrap">{formatDateTime(row.createdAt)}</span>,
  },
  {
    key: 'title',
    title: '清单',
    fixed: true,
    render: (row) => (
      <>
        {row.title} {row.plain && <MarkTag why="含未脱敏的个人信息，请妥善保管，用后删除">明文</MarkTag>}
      </>
    ),
  },
  { key: 'filter', title: '筛选条件', render: (row) => row.filter },
  {
    key: 'state',
    title: '状态',
    fixed: true,
    render: (row) => <StateTag title={row.stateTitle} tone={orderTone[row.state]} />,
  },
  {
    key: 'rows',
    title: '行数',
    align: 'right',
    render: (row) => formatCount(row.state === 'READY' || row.state === 'EXPIRED' ? row.rowsWritten : row.rowsExpected),
  },
  {
    key: 'progress',
    title: '进度',
    width: 140,
    render: (row) => <Progress size="small" percent={orderPercent(row)} status="normal" aria-label="完成比例" />,
  },
  { key: 'size', title: '大小', align: 'right', render: (row) => (row.size == null ? '—' : formatSize(row.size)) },
  { key: 'note', title: '说明', render: (row) => orderNote(row) },
  { key: 'acts', title: '操作', fixed: true, width: 96, render: (row) => <ExportOrderActs order={row} /> },
];

/** 我的导出: one's own background exports with their progress, their files, and what became of the rest. */
export default function MyExports() {
  const page = useKeysetPage();
  const { data, loading, error, refetch, startPolling, stopPolling } = useQuery(ExportOrdersDocument, {
    variables: page.variables,
    fetchPolicy: 'cache-and-network',
  });
  const open = data?.exportOrders.nodes.some((order) => order.canCancel) ?? false;
  useEffect(() => {
    if (!open) return;
    startPolling(POLL_MS);
    return stopPolling;
  }, [open, startPolling, stopPolling]);

  return (
    <>
      <PageHeader title="我的导出" help={<HelpLines lines={help} />} />
      <DataTable
        id="my-exports"
        label="我的导出列表"
        columns={columns}
        rows={data?.exportOrders.nodes}
        loading={loading && !data}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有后台导出', hint: '在列表页导出，条数超过一次直接导出的上限时，文件会出现在这里。' }}
        paging={{ page, info: data?.exportOrders.pageInfo, total: data?.exportOrders.totalCount ?? undefined }}
      />
    </>
  );
}
