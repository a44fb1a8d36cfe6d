import { type DataColumn, formatDateTime, MarkTag, StateTag } from '@yjs/web-kit';
import { Link } from 'react-router';
import type { FeedbackRowFragment } from '../../../generated/graphql.ts';
import { CaseLink } from '../CaseLink.tsx';
import { feedbackTone } from './feedback-state.ts';

/** The columns of 3.6; empty ones say 「—」. */
export const feedbackColumns: DataColumn<FeedbackRowFragment>[] = [
  { key: 'receivedAt', title: '接收时间', fixed: true, render: (row) => <Received row={row} /> },
  { key: 'department', title: '部门', render: (row) => row.departmentTitle },
  { key: 'matter', title: '事项', render: (row) => row.matterName ?? '—' },
  {
    key: 'caseNo',
    title: '一件事编号',
    hidden: true,
    render: (row) =>
      row.caseId && row.caseNo ? <CaseLink id={row.caseId} caseNo={row.caseNo} /> : (row.caseNo ?? '—'),
  },
  { key: 'bjNo', title: '办件编号', fixed: true, render: (row) => row.bjNo ?? '—' },
  { key: 'person', title: '姓名', render: (row) => row.personName ?? '—' },
  { key: 'type', title: '反馈类型', fixed: true, render: (row) => row.typeTitle ?? '—' },
  {
    key: 'external',
    title: '外部状态',
    render: (row) => <span className="staff-answer">{row.externalText ?? '—'}</span>,
  },
  { key: 'state', title: '处理状态', fixed: true, render: (row) => <FeedbackStateCell row={row} /> },
  { key: 'importance', title: '重要程度', render: (row) => row.importanceTitle },
  { key: 'handler', title: '处理人', render: (row) => row.handlerName ?? '—' },
  { key: 'note', title: '处理意见', hidden: true, render: (row) => row.processNote ?? '—' },
  { key: 'channel', title: '报送方式', hidden: true, render: (row) => row.channelTitle },
  {
    key: 'answer',
    title: '应答',
    hidden: true,
    render: (row) => `${row.answerCode} ${row.answerMessage}`,
  },
];

function Received({ row }: { row: FeedbackRowFragment }) {
  return (
    <Link to={`/feedback/${row.id}`} onClick={(event) => event.stopPropagation()}>
      {!row.readAt && <span className="yjs-sr">未读：</span>}
      <span className={row.readAt ? 'staff-nowrap' : 'staff-nowrap yjs-unread'}>{formatDateTime(row.receivedAt)}</span>
    </Link>
  );
}

/** State and what is special, each with its explanation. */
export function FeedbackStateCell({ row }: { row: FeedbackRowFragment }) {
  return (
    <>
      <StateTag title={row.stateTitle} tone={feedbackTone[row.state]} />
      {row.tags.map((tag) => (
        <MarkTag key={tag.code} why={tag.why}>
          {tag.title}
        </MarkTag>
      ))}
    </>
  );
}
