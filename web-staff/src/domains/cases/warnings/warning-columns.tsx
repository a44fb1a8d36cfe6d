import { type DataColumn, formatDateTime, LevelTag, RemainingChip, StateTag } from '@yjs/web-kit';
import { Link } from 'react-router';
import type { WarningRowFragment } from '../../../generated/graphql.ts';
import { stateTones, toneOf } from './warning-words.ts';

/** Columns of 时效监控 (01 §6.9). */
export const warningColumns: DataColumn<WarningRowFragment>[] = [
  { key: 'priority', title: '优先级', fixed: true, align: 'right', render: (row) => row.priorityNo || '—' },
  {
    key: 'level',
    title: '等级',
    fixed: true,
    render: (row) => <LevelTag level={toneOf(row.level)} text={row.levelTitle} />,
  },
  {
    key: 'record',
    title: '办件编号',
    fixed: true,
    render: (row) => <Link to={`/cases/${row.caseId}`}>{row.recordNo}</Link>,
  },
  { key: 'name', title: '姓名', render: (row) => row.nameMasked },
  { key: 'matter', title: '事项', fixed: true, render: (row) => row.matterName },
  { key: 'stage', title: '环节', render: (row) => row.stage },
  { key: 'message', title: '预警类型', render: (row) => row.message },
  { key: 'due', title: '到期', render: (row) => (row.limitDueAt ? formatDateTime(row.limitDueAt) : '—') },
  { key: 'remaining', title: '剩余', fixed: true, render: (row) => <RemainingChip remaining={row.remaining} /> },
  { key: 'kind', title: '时限类型', hidden: true, render: (row) => row.limitKindTitle },
  { key: 'org', title: '受理中心', hidden: true, render: (row) => row.orgName },
  { key: 'handler', title: '责任人', render: (row) => row.handlerName ?? '未分派' },
  { key: 'urged', title: '上次催办', render: (row) => (row.urgedAt ? formatDateTime(row.urgedAt) : '—') },
  {
    key: 'state',
    title: '状态',
    fixed: true,
    render: (row) => <StateTag title={row.stateTitle} tone={stateTones[row.state]} />,
  },
  { key: 'triggered', title: '预警时间', hidden: true, render: (row) => formatDateTime(row.triggeredAt) },
];
