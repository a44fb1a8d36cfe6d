import type { DataColumn } from '@yjs/web-kit';
import { Link } from 'react-router';
import type {
  AdvanceInterventionsMutation,
  InterventionRowFragment,
  InterventionState,
} from '../../../generated/graphql.ts';
import { interventionStateTitles } from '../../../generated/titles/intervention-state.ts';
import type { RecordActs } from '../../../platform/acts/ActDialog.tsx';
import { approvalTones, dueColumn, verdictColumn } from '../../../platform/lists/approval-columns.tsx';
import { askedColumn } from '../../../platform/lists/asked-column.tsx';
import { FlowList } from '../../../platform/lists/FlowList.tsx';
import { stateColumn } from '../../../platform/lists/state-column.tsx';
import { AdvanceInterventionsDocument, InterventionsDocument } from './plans.graphql.ts';

const words: Record<InterventionState, string> = interventionStateTitles;
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
    approve: ['干预立即生效，记入办件的办理过程；审批后不能撤回。'],
    reject: ['自动办结计划不变，系统通知操作人；审批后不能撤回。'],
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
  askedColumn('操作人'),
  stateColumn(approvalTones),
  dueColumn('审批时限'),
  verdictColumn('审批', ({ needsApproval }) => (needsApproval ? null : '无需审批')),
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
