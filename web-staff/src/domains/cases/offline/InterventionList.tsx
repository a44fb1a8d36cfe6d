import type { Cells } from '@yjs/web-kit';
import { Link } from 'react-router';
import { verdictText } from '../../../platform/lists/verdict.ts';
import { actsOf } from '../../../platform/records/acts.tsx';
import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { type InterventionTypes, intervention } from '../../../records/intervention.ts';

const help = [
  '工作人员在自动办结前的干预都记在这里。取消自动办结、第三次起的暂缓由区业务科长审批，审批前不会自动办结。',
  '不能审批本人提交的申请。',
];
const acts = actsOf(intervention, {
  name: (row) => row.matterName,
  about: (row) => row.words,
  facts: (row) => [`${row.operatorName}：${row.reasonText}`],
  consequences: {
    approve: ['干预立即生效，记入办件的办理过程；审批后不能撤回。'],
    reject: ['自动办结计划不变，系统通知操作人；审批后不能撤回。'],
  },
});
const cells: Cells<InterventionTypes> = {
  matterName: (row) => (
    <>
      <div>{row.matterName}</div>
      <Link to={`/cases/sub/${row.subCaseId}`}>{row.bjNo}</Link>
    </>
  ),
  reasonTitle: (row) => `${row.reasonTitle}：${row.reasonText}`,
  approverName: (row) => (
    <div className="staff-verdict">
      {row.needsApproval ? verdictText(row.approverName, row.decisionText) : '无需审批'}
    </div>
  ),
};

/** 自动办结干预: who stepped in and why, and what waits for the district's chief. */
export default function InterventionList() {
  return (
    <RecordListPage
      record={intervention}
      help={help}
      cells={cells}
      acts={acts}
      empty={{ title: '没有干预', hint: '在“自动办结计划”中暂缓、调整、取消的，会列在这里。' }}
    />
  );
}
