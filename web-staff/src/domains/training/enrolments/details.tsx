import { type DataColumn, FlowPath, formatDateTime, HistoryList } from '@yjs/web-kit';
import { Link } from 'react-router';
import type { EnrolmentReviewQuery } from '../../../generated/graphql.ts';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { ResultTag } from './ResultTag.tsx';

type Review = EnrolmentReviewQuery['enrolmentReview'];

const otherColumns: DataColumn<Review['otherEnrolments'][number]>[] = [
  { key: 'no', title: '报名编号', render: (row) => <Link to={`/training/enrolments/${row.id}`}>{row.enrolNo}</Link> },
  { key: 'round', title: '批次', render: (row) => row.roundTitle },
  { key: 'applied', title: '报名时间', render: (row) => formatDateTime(row.appliedAt) },
  { key: 'state', title: '状态', render: (row) => row.stateTitle },
];

/** The same trainee's enrolments in other rounds. */
export function OtherTable({ rows }: { rows: Review['otherEnrolments'] }) {
  return (
    <PlainTable
      label="其他报名"
      columns={otherColumns}
      rows={rows}
      empty={{ title: '没有其他报名', hint: '该学员报名其他批次时列在这里。' }}
    />
  );
}

const checkColumns: DataColumn<Review['checks'][number]>[] = [
  { key: 'at', title: '核验时间', render: (row) => formatDateTime(row.at) },
  { key: 'mode', title: '方式', render: (row) => row.modeTitle ?? '未应答' },
  { key: 'result', title: '结果', render: (row) => <ResultTag result={row.result} notes={[]} /> },
  { key: 'notes', title: '说明', render: (row) => row.notes.join('；') || '—' },
];

/** 核验记录. */
export function CheckTable({ rows }: { rows: Review['checks'] }) {
  return (
    <PlainTable
      label="核验记录"
      columns={checkColumns}
      rows={rows}
      empty={{ title: '报名后没有再核验', hint: '重新核验、批量通过和夜间同步时记录。' }}
    />
  );
}

/** The way with its steps, and everything that was done. */
export function Way({ review: { flow } }: { review: Review }) {
  return (
    <div className="staff-stack">
      <FlowPath steps={flow.path} />
      <HistoryList events={flow.history} />
    </div>
  );
}
