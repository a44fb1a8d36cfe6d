import { type DataColumn, formatDateTime, StateTag } from '@yjs/web-kit';
import { Link } from 'react-router';
import type { EntitlementBatchRowFragment } from '../../generated/graphql.ts';
import { batchTone } from './words.ts';

/** Batches with their totals. */
export const batchColumns: DataColumn<EntitlementBatchRowFragment>[] = [
  {
    key: 'no',
    title: '批次号',
    fixed: true,
    render: (row) => <Link to={`/entitlement/batches/${row.id}`}>{row.batchNo}</Link>,
  },
  { key: 'district', title: '区', render: (row) => row.districtName },
  { key: 'period', title: '参保期', render: (row) => row.periodYm },
  {
    key: 'state',
    title: '状态',
    fixed: true,
    render: (row) => <StateTag title={row.stateTitle} tone={batchTone[row.state]} />,
  },
  { key: 'count', title: '人数', align: 'right', render: (row) => row.count },
  { key: 'results', title: '成功/失败', align: 'right', render: (row) => `${row.succeeded}/${row.failed}` },
  { key: 'creator', title: '生成', render: (row) => `${row.createdByName} ${formatDateTime(row.createdAt)}` },
  {
    key: 'approver',
    title: '释放',
    render: (row) => (row.approverName ? `${row.approverName} ${formatDateTime(row.approvedAt)}` : '—'),
  },
  { key: 'pushed', title: '推送时间', render: (row) => formatDateTime(row.pushedAt) },
  { key: 'ack', title: '回执时间', render: (row) => formatDateTime(row.ackAt) },
];
