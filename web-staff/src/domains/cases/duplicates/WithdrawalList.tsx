import { useQuery } from '@apollo/client/react';
import { type DataColumn, formatDateTime } from '@yjs/web-kit';
import { Link } from 'react-router';
import type { AdvanceWithdrawalsMutation, WithdrawalRowFragment, WithdrawalState } from '../../../generated/graphql.ts';
import { withdrawalStateTitles } from '../../../generated/titles/withdrawal-state.ts';
import type { RecordActs } from '../../../platform/acts/ActDialog.tsx';
import { approvalTones, dueColumn, verdictColumn } from '../../../platform/lists/approval-columns.tsx';
import { FlowList } from '../../../platform/lists/FlowList.tsx';
import { stateColumn } from '../../../platform/lists/state-column.tsx';
import { AdvanceWithdrawalsDocument, WithdrawalLimitDocument, WithdrawalsDocument } from './withdrawals.graphql.ts';

const words: Record<WithdrawalState, string> = withdrawalStateTitles;
const helpOf = (limit: string | null | undefined) => [
  `申请人可随时申请撤回未办结的办件：未接件的立即撤回，已接件的由区退役军人事务局科长${limit ? `在${limit}内` : ''}审批。`,
  '同意后办件变为“撤销”，通知各部门停止办理；已办结的子办件不作撤销。不同意的，系统以短信告知申请人原因。',
];
const reasonOf = (row: WithdrawalRowFragment): string => [row.reasonTitle, row.reasonText].filter(Boolean).join('：');
const acts: RecordActs<WithdrawalRowFragment, AdvanceWithdrawalsMutation> = {
  document: AdvanceWithdrawalsDocument,
  outcome: (data) => data.advanceWithdrawals,
  name: (row) => row.nameMasked,
  about: (row) => row.caseNo,
  facts: (row) => [`${row.requesterTitle}申请撤回，原因：${reasonOf(row)}`],
  consequences: {
    approve: [
      '办件立即变为“撤销”，未办结的子办件一并撤销，已办结的不变。',
      '通知承办部门停止办理，办件库同步“申请人撤回”，向申请人发送短信。',
      '同意后不能更改。',
    ],
    reject: ['办件继续办理，系统以短信告知申请人原因。'],
  },
};
const columns: readonly DataColumn<WithdrawalRowFragment>[] = [
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
  {
    key: 'reason',
    title: '撤回原因',
    render: (row) => <div className="staff-words">{reasonOf(row)}</div>,
  },
  {
    key: 'at',
    title: '申请',
    render: (row) => (
      <>
        <div>{row.requesterTitle}</div>
        <div className="yjs-quiet">{formatDateTime(row.createdAt)}</div>
      </>
    ),
  },
  stateColumn(approvalTones),
  dueColumn('审批时限'),
  verdictColumn('审批', ({ needApproval }) => (needApproval ? null : '无需审批')),
  { key: 'effects', title: '撤回结果', hidden: true, render: (row) => row.effects.join('；') || '—' },
];

/** 撤回申请: what waits for the district's verdict, and what was decided. */
export default function WithdrawalList() {
  const { data } = useQuery(WithdrawalLimitDocument);
  return (
    <FlowList
      id="withdrawals"
      title="撤回申请"
      help={helpOf(data?.withdrawalLimit)}
      recordType="withdrawal"
      words={words}
      document={WithdrawalsDocument}
      connection={(data) => data.withdrawals}
      exportAs={{ permission: 'withdrawal:export', url: '/exports/withdrawals.xlsx' }}
      columns={columns}
      empty={{ title: '没有撤回申请', hint: '申请人申请撤回已接件的办件时，会在这里等待审批。' }}
      acts={acts}
      word={(action) => action.title.replace('撤回', '')}
    />
  );
}
