import { type DataColumn, formatCount, formatDateTime, StateTag } from '@yjs/web-kit';
import { Link } from 'react-router';
import type { IntakeRowFragment } from '../../../generated/graphql.ts';
import { intakeState, kindTitles, sizeText } from './words.ts';

export const intakeColumns: DataColumn<IntakeRowFragment>[] = [
  {
    key: 'takenAt',
    title: '接收时间',
    fixed: true,
    render: (row) => <span className="staff-nowrap">{formatDateTime(row.takenAt)}</span>,
  },
  { key: 'channel', title: '通道', fixed: true, render: (row) => row.channelName },
  { key: 'kind', title: '方式', render: (row) => kindTitles[row.kind] },
  {
    key: 'name',
    title: '文件名 / 报文编号',
    fixed: true,
    render: (row) => <Link to={`/exchange/intakes/${row.id}`}>{row.name || '查看'}</Link>,
  },
  { key: 'state', title: '结果', fixed: true, render: (row) => <StateTag {...intakeState(row)} /> },
  { key: 'rows', title: '已接收', align: 'right', render: (row) => formatCount(row.rowCount) },
  { key: 'bad', title: '未接收', align: 'right', render: (row) => formatCount(row.badCount) },
  { key: 'error', title: '原因', render: (row) => row.errorText ?? '—' },
  { key: 'bytes', title: '大小', align: 'right', render: (row) => sizeText(row.bytes) },
  { key: 'modifiedAt', title: '文件时间', hidden: true, render: (row) => formatDateTime(row.modifiedAt) },
  { key: 'handledBy', title: '处理人', hidden: true, render: (row) => row.handledBy ?? '—' },
];
