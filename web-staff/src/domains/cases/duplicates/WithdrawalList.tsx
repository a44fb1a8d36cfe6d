import { useQuery } from '@apollo/client/react';
import { type Cells, formatDateTime } from '@yjs/web-kit';
import { Link } from 'react-router';
import { verdictText } from '../../../platform/lists/verdict.ts';
import { actsOf } from '../../../platform/records/acts.tsx';
import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { type WithdrawalTypes, withdrawal } from '../../../records/withdrawal.ts';
import { WithdrawalLimitDocument } from './withdrawals.graphql.ts';

const helpOf = (limit: string | null | undefined) => [
  `申请人可随时申请撤回未办结的办件：未接件的立即撤回，已接件的由区退役军人事务局科长${limit ? `在${limit}内` : ''}审批。`,
  '同意后办件变为“撤销”，通知各部门停止办理；已办结的子办件不作撤销。不同意的，系统以短信告知申请人原因。',
];
const reasonOf = ({ reasonTitle, reasonText }: WithdrawalTypes['Row']): string =>
  [reasonTitle, reasonText].filter(Boolean).join('：');
const acts = actsOf(
  withdrawal,
  {
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
  },
  { short: { approve: '同意', reject: '不同意' } },
);
const cells: Cells<WithdrawalTypes> = {
  nameMasked: (row) => (
    <>
      <div>{row.nameMasked}</div>
      <Link to={`/cases/${row.caseId}`}>{row.caseNo}</Link>
    </>
  ),
  reasonTitle: reasonOf,
  requesterTitle: (row) => (
    <>
      <div>{row.requesterTitle}</div>
      <div className="yjs-quiet">{formatDateTime(row.createdAt)}</div>
    </>
  ),
  approverName: (row) => (
    <div className="staff-verdict">
      {row.needApproval ? verdictText(row.approverName, row.decisionText) : '无需审批'}
    </div>
  ),
};

/** 撤回申请: what waits for the district's verdict, and what was decided. */
export default function WithdrawalList() {
  const { data } = useQuery(WithdrawalLimitDocument);
  return (
    <RecordListPage
      record={withdrawal}
      help={helpOf(data?.withdrawalLimit)}
      cells={cells}
      acts={acts}
      empty={{ title: '没有撤回申请', hint: '申请人申请撤回已接件的办件时，会在这里等待审批。' }}
    />
  );
}
