import { type DataColumn, formatDateTime, StateTag } from '@yjs/web-kit';
import { Progress } from 'antd';
import { Link } from 'react-router';
import type { TransferTaskRowFragment } from '../../../generated/graphql.ts';
import { taskTone } from './words.ts';

/** Columns of transfers; the entry is named only where there are several. */
export function taskColumns(withEntry: boolean): DataColumn<TransferTaskRowFragment>[] {
  return [
    {
      key: 'createdAt',
      title: '开始时间',
      fixed: true,
      render: (row) => <span className="staff-nowrap">{formatDateTime(row.createdAt)}</span>,
    },
    {
      key: 'taskNo',
      title: '任务编号',
      fixed: true,
      render: (row) => <Link to={`/uplink/tasks/${row.id}`}>{row.taskNo}</Link>,
    },
    ...(withEntry
      ? [
          {
            key: 'entry',
            title: '条目',
            render: (row: TransferTaskRowFragment) => <Link to={`/uplink/${row.entryId}`}>{row.entryName}</Link>,
          },
        ]
      : []),
    {
      key: 'state',
      title: '状态',
      fixed: true,
      render: (row) => <StateTag title={row.stateTitle} tone={taskTone[row.state]} />,
    },
    { key: 'kind', title: '起因', render: (row) => row.kindTitle },
    { key: 'total', title: '总行数', align: 'right', render: (row) => row.total },
    { key: 'sent', title: '已送出', align: 'right', render: (row) => row.sent },
    { key: 'acked', title: '已确认', align: 'right', render: (row) => row.acked },
    { key: 'failed', title: '失败', align: 'right', render: (row) => row.failed },
    {
      key: 'progress',
      title: '进度',
      width: 120,
      render: (row) => <Progress size="small" percent={donePercent(row)} status="normal" aria-label="有结论的比例" />,
    },
    { key: 'error', title: '最近错误', render: (row) => row.lastError ?? '—' },
    { key: 'by', title: '发起人', hidden: true, render: (row) => row.startedBy },
    { key: 'end', title: '结束时间', hidden: true, render: (row) => formatDateTime(row.finishedAt) },
  ];
}

/** Share of the rows whose fate is known. */
export function donePercent({ total, acked, failed }: { total: number; acked: number; failed: number }): number {
  return total === 0 ? 0 : Math.floor(((acked + failed) / total) * 100);
}
