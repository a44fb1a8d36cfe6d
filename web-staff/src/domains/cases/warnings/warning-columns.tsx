import { type DataColumn, formatDateTime, LevelTag, RemainingChip, StateTag } from '@yjs/web-kit';
import { Link } from 'react-router';
import type { WarningRowFragment, WarningsQuery } from '../../../generated/graphql.ts';
import { stateTones, toneOf } from './warning-words.ts';

/** Names of matters run to twenty characters; they take two lines rather than the state's room. */
const wrapping = { whiteSpace: 'normal', minWidth: 140 } as const;

/** Columns of 时效监控 (01 §6.9). */
export const warningColumns: DataColumn<WarningsQuery['warnings']['nodes'][number]>[] = [
  { key: 'priority', title: '优先级', fixed: true, align: 'right', render: (row) => row.priorityNo || '—' },
  {
    key: 'level',
    title: '等级',
    fixed: true,
    render: (row) => <LevelTag level={toneOf(row.level)} text={row.levelTitle} />,
  },
  {
    key: 'record',
    title: '办件编号与姓名',
    fixed: true,
    render: (row) => (
      <>
        {row.caseId ? <Link to={`/cases/${row.caseId}`}>{row.recordNo}</Link> : <div>{row.recordNo}</div>}
        <div className="yjs-quiet">{row.nameMasked}</div>
      </>
    ),
  },
  {
    key: 'matter',
    title: '事项与环节',
    fixed: true,
    render: (row) => (
      <>
        <div style={wrapping}>{row.matterName}</div>
        <div className="yjs-quiet">{row.stage}</div>
      </>
    ),
  },
  { key: 'message', title: '预警类型', render: (row) => row.message },
  { key: 'due', title: '时限到期', hidden: true, render: (row) => formatDateTime(row.limitDueAt) },
  {
    key: 'remaining',
    title: '剩余与到期',
    fixed: true,
    render: (row) => (
      <>
        <RemainingChip remaining={row.remaining} />
        <div className="yjs-quiet">
          {row.limitKindTitle}
          {row.remaining.level === 'OVERDUE' && row.limitDueAt && ` · ${formatDateTime(row.limitDueAt)} 到期`}
        </div>
        <OtherLimits limits={row.otherLimits} />
      </>
    ),
  },
  { key: 'org', title: '受理中心', hidden: true, render: (row) => row.orgName },
  {
    key: 'handler',
    title: '责任人与催办',
    render: (row) => (
      <>
        <div>{row.handlerName ?? '未分派'}</div>
        <div className="yjs-quiet">{row.urgedAt ? `${formatDateTime(row.urgedAt)} 催办` : '未催办'}</div>
      </>
    ),
  },
  {
    key: 'state',
    title: '状态',
    fixed: true,
    render: (row) => <StateTag title={row.stateTitle} tone={stateTones[row.state]} />,
  },
  { key: 'triggered', title: '预警时间', hidden: true, render: (row) => formatDateTime(row.triggeredAt) },
];

/** The further limits of the same matter, inside its row: which limit, how urgent, how long still. */
function OtherLimits({ limits }: { limits: readonly WarningRowFragment[] }) {
  if (limits.length === 0) return null;
  return (
    <ul className="staff-inside" aria-label="同一事项的其他时限">
      {limits.map(({ id, level, levelTitle, limitKindTitle, message, remaining }) => (
        <li key={id}>
          <LevelTag level={toneOf(level)} text={levelTitle} />{' '}
          <Link to={`/warnings/${id}`} title={message}>
            {limitKindTitle}
          </Link>{' '}
          <span className="yjs-quiet">{remaining.text}</span>
        </li>
      ))}
    </ul>
  );
}
