import { type DataColumn, formatDateTime, RemainingChip, type StateTone } from '@yjs/web-kit';
import { Link } from 'react-router';
import type {
  AdvanceInterventionsMutation,
  InterventionRowFragment,
  InterventionState,
} from '../../../generated/graphql.ts';
import type { RecordActs } from '../../../platform/acts/ActDialog.tsx';
import { FlowList } from '../../../platform/lists/FlowList.tsx';
import { stateColumn } from '../../../platform/lists/state-column.tsx';
import { verdictText } from '../../../platform/lists/verdict.ts';
import { AdvanceInterventionsDocument, InterventionsDocument } from './plans.graphql.ts';

const words: Record<InterventionState, string> = {
  PENDING: '待审批',
  APPROVED: '已生效',
  REJECTED: '未同意',
  LAPSED: '已失效',
};
const tones: Record<InterventionState, StateTone> = {
  PENDING: 'waiting',
  APPROVED: 'done',
  REJECTED: 'ended',
  LAPSED: 'ended',
};
const help = [
  '工作人员在自动办结前的干预都记在这里。取消自动办结、第三次起的暂缓由区业务科长审批，审批前不会自动办结。',
  '不能审批本人提交的申请。',
];
const acts: RecordActs<InterventionRowFragment, AdvanceInterventionsMutation> = {
  document: AdvanceInterventionsDocument,
  outcome: (data) => data.advanceInterventions,
  name: (row) => row.matterName,
  about: (row) => row.words,
  facts: (row) => [`${row.operatorName}：${row.reasonText}`],
  consequences: {
    approve: ['干预立即生效，记入办件的办理过程。'],
    reject: ['自动办结计划不变，系统通知操作人。'],
  },
};
const columns: readonly DataColumn<InterventionRowFragment>[] = [
  {
    key: 'no',
    title: '编号与干预',
    fixed: true,
    render: (row) => (
      <>
        <div className="yjs-quiet">{row.interventionNo}</div>
        <div>{row.words}</div>
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
        <Link to={`/cases/sub/${row.subCaseId}`}>{row.bjNo}</Link>
      </>
    ),
  },
  {
    key: 'reason',
    title: '原因',
    render: (row) => <div className="staff-words">{`${row.reasonTitle}：${row.reasonText}`}</div>,
  },
  {
    key: 'operator',
    title: '操作人',
    render: (row) => (
      <>
        <div>{row.operatorName}</div>
        <div className="yjs-quiet">{formatDateTime(row.createdAt)}</div>
      </>
    ),
  },
  stateColumn(tones),
  { key: 'due', title: '审批时限', render: (row) => <RemainingChip remaining={row.flow.remaining} /> },
  {
    key: 'decision',
    title: '审批',
    render: (row) => (
      <div className="staff-verdict">
        {row.needsApproval ? verdictText(row.approverName, row.decisionText) : '无需审批'}
      </div>
    ),
  },
];

/** 自动办结干预: who stepped in and why, and what waits for the district's chief. */
export default function InterventionList() {
  return (
    <FlowList
      id="offline-interventions"
      title="自动办结干预"
      help={help}
      recordType="offlineIntervention"
      words={words}
      document={InterventionsDocument}
      connection={(data) => data.interventions}
      exportAs={{ permission: 'offline:export', url: '/exports/interventions.xlsx' }}
      columns={columns}
      empty={{ title: '没有干预', hint: '在“自动办结计划”中暂缓、调整、取消的，会列在这里。' }}
      acts={acts}
    />
  );
}
