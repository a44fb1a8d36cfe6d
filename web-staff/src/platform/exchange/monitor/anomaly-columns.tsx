import { type DataColumn, formatDateTime, MarkTag } from '@yjs/web-kit';
import type { AnomalyRowFragment } from '../../../generated/graphql.ts';
import { AnomalyLevel, AnomalyState } from './anomaly-levels.tsx';

export const anomalyColumns: DataColumn<AnomalyRowFragment>[] = [
  {
    key: 'createdAt',
    title: '发现时间',
    fixed: true,
    render: (row) => <span className="staff-nowrap">{formatDateTime(row.createdAt)}</span>,
  },
  { key: 'level', title: '级别', fixed: true, render: (row) => <AnomalyLevel level={row.level} /> },
  {
    key: 'state',
    title: '状态',
    fixed: true,
    render: (row) => <AnomalyState state={row.state} title={row.stateTitle} />,
  },
  {
    key: 'rule',
    title: '异常',
    fixed: true,
    render: (row) => (
      <>
        {row.ruleTitle} {row.needsReview && <MarkTag why={row.hint ?? ''}>需人工复核</MarkTag>}
      </>
    ),
  },
  { key: 'subject', title: '对象', fixed: true, render: (row) => row.subjectTitle },
  { key: 'measured', title: '实测值', align: 'right', render: (row) => row.measured },
  { key: 'threshold', title: '阈值', align: 'right', hidden: true, render: (row) => row.threshold },
  { key: 'hits', title: '次数', align: 'right', render: (row) => row.hits },
  { key: 'lastAt', title: '最近一次', render: (row) => formatDateTime(row.lastAt) },
  { key: 'handler', title: '处理人', render: (row) => row.handlerName ?? '—' },
];
