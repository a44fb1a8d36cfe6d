import { type DataColumn, formatDateTime, formatDay, StateTag } from '@yjs/web-kit';
import { Link } from 'react-router';
import type { PlanRowFragment } from '../../../generated/graphql.ts';
import { statusTone } from '../case-status.ts';
import { planTones } from './plan-words.ts';

/** Reasons are sentences: they take lines rather than the room of the acts. */
const wrapping = { whiteSpace: 'normal', minWidth: 128 } as const;

function plannedText({ state, plannedOn }: PlanRowFragment): string {
  if (state === 'CANCELLED') return '—';
  return plannedOn ? `${formatDay(plannedOn)} 18:00` : '等待条件满足';
}

/** Columns of 自动办结计划 (01 §5.8). */
export const planColumns: readonly DataColumn<PlanRowFragment>[] = [
  {
    key: 'plannedOn',
    title: '计划办结',
    fixed: true,
    render: (row) => (
      <>
        <div>{plannedText(row)}</div>
        {row.paused && <div className="yjs-quiet">暂停计时</div>}
      </>
    ),
  },
  {
    key: 'matter',
    title: '事项与办件',
    fixed: true,
    render: (row) => (
      <>
        <div>{row.matterName}</div>
        <Link to={`/cases/sub/${row.subCaseId}`}>{row.bjNo}</Link> <span className="yjs-quiet">{row.personName}</span>
      </>
    ),
  },
  {
    key: 'subCase',
    title: '子办件',
    render: (row) => <StateTag title={row.subCaseStatusTitle} tone={statusTone[row.subCaseStatus]} />,
  },
  {
    key: 'rule',
    title: '规则',
    render: (row) =>
      row.ruleId ? (
        <>
          <Link to={`/rules/auto-finish/${row.ruleId}`}>{row.ruleTitle}</Link>
          <div className="yjs-quiet">
            {row.ruleNo} 第 {row.ruleVersion} 版 · {row.finishTitle}
          </div>
        </>
      ) : (
        <span className="yjs-quiet">没有到期规则</span>
      ),
  },
  { key: 'trigger', title: '触发条件', hidden: true, render: (row) => row.triggerTitle ?? '—' },
  {
    key: 'state',
    title: '状态与通知',
    fixed: true,
    render: (row) => (
      <>
        <StateTag title={row.stateTitle} tone={planTones[row.state]} />
        <div className="yjs-quiet">{row.noticedAt ? `${formatDateTime(row.noticedAt)} 通知` : '尚未通知'}</div>
      </>
    ),
  },
  {
    key: 'intervention',
    title: '最近干预',
    render: ({ interventions: [last], note }) =>
      last ? (
        <div style={wrapping}>
          <div>
            {last.words}（{last.stateTitle}）
          </div>
          <div className="yjs-quiet">
            {last.operatorName} {formatDateTime(last.at)}：{last.reasonText}
          </div>
        </div>
      ) : (
        <div className="yjs-quiet" style={wrapping}>
          {note ?? '—'}
        </div>
      ),
  },
  { key: 'planNo', title: '计划编号', hidden: true, render: (row) => row.planNo },
];
