import type { DataColumn, StateTone } from '@yjs/web-kit';
import { Link } from 'react-router';
import type { AdvanceReopeningsMutation, ReopeningRowFragment, ReopenState } from '../../../generated/graphql.ts';
import { reopenStateTitles } from '../../../generated/titles/reopen-state.ts';
import type { RecordActs } from '../../../platform/acts/ActDialog.tsx';
import { type Figures, useFigures } from '../../../platform/figures/useFigures.ts';
import { dueColumn } from '../../../platform/lists/approval-columns.tsx';
import { askedColumn } from '../../../platform/lists/asked-column.tsx';
import { FlowList } from '../../../platform/lists/FlowList.tsx';
import { stateColumn } from '../../../platform/lists/state-column.tsx';
import { AdvanceReopeningsDocument, ReopeningsDocument } from './reopen.graphql.ts';

const words: Record<ReopenState, string> = reopenStateTitles;
const tones: Record<ReopenState, StateTone> = {
  PENDING_DISTRICT: 'waiting',
  PENDING_CITY: 'waiting',
  APPROVED: 'done',
  REJECTED: 'ended',
};
const helpOf = ({ told }: Figures) => [
  `办结后${told('reopen.maxDays')}，发现办结结果有误或部门反馈与结果不一致的，由窗口申请重新办理，区科长、市局先后审批，同一人不能审批两步。`,
  '市同意后所列事项恢复办理：重新派发部门，告知申请人，更正办件库，电子档案生成新版本。',
];
const acts: RecordActs<ReopeningRowFragment, AdvanceReopeningsMutation> = {
  document: AdvanceReopeningsDocument,
  outcome: (data) => data.advanceReopenings,
  name: (row) => row.nameMasked,
  about: (row) => row.caseNo,
  facts: (row) => [`重新办理：${row.matterNames.join('、')}`, `原因：${row.reason}`],
  consequences: {
    approveDistrict: ['转市退役军人事务局审批，市同意后才重新办理。'],
    approveCity: ['所列事项恢复为“办理中”，重新派发部门，短信告知申请人，办件库更正，电子档案生成新版本。'],
    reject: ['办结结果不变，系统通知申请的工作人员。'],
  },
};
const columns: readonly DataColumn<ReopeningRowFragment>[] = [
  { key: 'no', title: '申请编号', hidden: true, render: (row) => row.requestNo },
  {
    key: 'case',
    title: '姓名与办件',
    fixed: true,
    render: (row) => (
      <>
        <div>{row.nameMasked}</div>
        <Link to={`/cases/${row.caseId}`}>{row.caseNo}</Link>
      </>
    ),
  },
  { key: 'matters', title: '事项', render: (row) => <div className="staff-words">{row.matterNames.join('、')}</div> },
  { key: 'reason', title: '原因', render: (row) => <div className="staff-words">{row.reason}</div> },
  askedColumn(),
  stateColumn(tones),
  dueColumn('审批时限'),
  { key: 'district', title: '区审批', render: (row) => row.districtApprover ?? '—' },
  { key: 'city', title: '市审批', render: (row) => row.cityApprover ?? '—' },
  { key: 'decision', title: '审批意见', hidden: true, render: (row) => row.decisionText ?? '—' },
];

/** 重新办理 (T15): what waits for the district and the city, and what was decided. */
export default function ReopeningList() {
  return (
    <FlowList
      id="reopenings"
      title="重新办理"
      help={helpOf(useFigures())}
      recordType="reopen"
      words={words}
      document={ReopeningsDocument}
      connection={(data) => data.reopenings}
      exportAs={{ permission: 'reopen:export', url: '/exports/reopenings.xlsx' }}
      columns={columns}
      empty={{ title: '没有重新办理申请', hint: '窗口在已办结的办件页申请重新办理后，会在这里等待审批。' }}
      acts={acts}
    />
  );
}
