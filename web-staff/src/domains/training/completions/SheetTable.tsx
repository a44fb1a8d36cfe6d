import { StateTag } from '@yjs/web-kit';
import { Table, type TableColumnsType } from 'antd';
import type { CompletionSheetQuery } from '../../../generated/graphql.ts';
import { completionExamResultTitles } from '../../../generated/titles/completion-exam-result.ts';
import { completionResultTitles } from '../../../generated/titles/completion-result.ts';

type Sheet = CompletionSheetQuery['runCompletion'];
type Row = Sheet['rows'][number];

const columns: TableColumnsType<Row> = [
  { title: '序号', dataIndex: 'seq', width: 60, align: 'right' },
  { title: '姓名', dataIndex: 'nameMasked' },
  { title: '身份证号', dataIndex: 'idNoMasked' },
  {
    title: '出勤率',
    dataIndex: 'attendanceRate',
    align: 'right',
    render: (rate) => (rate === null ? '—' : `${rate}%`),
  },
  { title: '理论', dataIndex: 'examTheory', align: 'right', render: (mark) => mark ?? '—' },
  { title: '实操', dataIndex: 'examPractice', align: 'right', render: (mark) => mark ?? '—' },
  { title: '考试', dataIndex: 'examResult', render: (code: Row['examResult']) => completionExamResultTitles[code] },
  { title: '证书编号', dataIndex: 'certificateNo', render: (no) => no ?? '—' },
  {
    title: '结果',
    dataIndex: 'result',
    render: (code: Row['result'], { reason }) => (
      <>
        <StateTag title={completionResultTitles[code]} tone={code === 'COMPLETED' ? 'done' : 'ended'} />
        {reason && <div className="yjs-quiet">{reason}</div>}
      </>
    ),
  },
];

/** 结业明细, trainee by trainee. */
export function SheetTable({ rows }: { rows: readonly Row[] }) {
  return (
    <Table<Row>
      size="small"
      rowKey="runTraineeId"
      columns={columns}
      dataSource={[...rows]}
      pagination={rows.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      locale={{ emptyText: '没有可以查看的学员' }}
    />
  );
}
