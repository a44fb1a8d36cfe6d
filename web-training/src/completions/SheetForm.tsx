import { useMutation } from '@apollo/client/react';
import { DatePicker, presentError, StateTag, toPicked } from '@yjs/web-kit';
import { Alert, App, Button, Input, Select, Table, type TableColumnsType } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { CompletionExamKind, OwnCompletionSheetQuery, RunCompletionRowInput } from '../generated/graphql.ts';
import { completionCertificateTypeTitles } from '../generated/titles/completion-certificate-type.ts';
import { completionExamResultTitles } from '../generated/titles/completion-exam-result.ts';
import { completionResultTitles } from '../generated/titles/completion-result.ts';
import type { RunCompletionTypes } from '../records/run-completion.ts';
import { SaveCompletionRowsDocument } from './completions.graphql.ts';

type Row = OwnCompletionSheetQuery['runCompletion']['rows'][number];
type Change = Partial<Omit<Row, 'runTraineeId' | '__typename'>>;
type Changes = Readonly<Record<string, Change>>;

interface SheetFormProps {
  one: RunCompletionTypes['One'];
  examKind: CompletionExamKind;
  rows: readonly Row[];
  open: boolean;
}

const wordsOf = (titles: Readonly<Record<string, string>>) =>
  Object.entries(titles).map(([value, label]) => ({ value, label }));
/** What an institution may say itself of its own exam: marks say the rest. */
const SAID = ['ABSENT', 'PENDING'];

/** Exam results and certificates, trainee by trainee; all changes are saved together. */
export function SheetForm({ one, examKind, rows, open }: SheetFormProps) {
  const { message } = App.useApp();
  const [changes, setChanges] = useState<Changes>({});
  const [problem, setProblem] = useState<string>();
  const [save, { loading }] = useMutation(SaveCompletionRowsDocument, { refetchQueries: 'active' });
  const change = (id: string, part: Change) => setChanges((all) => ({ ...all, [id]: { ...all[id], ...part } }));
  const merged = rows.map((row): Row => ({ ...row, ...changes[row.runTraineeId] }));
  const changed = Object.keys(changes).length;
  const frame = useRef<HTMLDivElement>(null);
  // What scrolls is reached by the keyboard, also where it holds nothing to fill in (WCAG 2.1.1).
  useEffect(() => frame.current?.querySelector('.ant-table-content')?.setAttribute('tabindex', '0'));

  async function store(): Promise<void> {
    setProblem(undefined);
    try {
      const given = merged.filter(({ runTraineeId }) => runTraineeId in changes).map(inputOf);
      await save({ variables: { id: one.id, version: one.version, rows: given } });
      setChanges({});
      message.success('已保存');
    } catch (failure) {
      const view = presentError(failure);
      setProblem([view.title, ...(view.fields ?? []).map(({ message: text }) => text)].join('；'));
    }
  }

  return (
    <div ref={frame}>
      {problem && <Alert type="error" showIcon title={problem} />}
      <Table<Row>
        size="small"
        rowKey="runTraineeId"
        columns={columnsOf({ open, examKind, change })}
        dataSource={merged}
        pagination={rows.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        scroll={{ x: 'max-content' }}
      />
      {open && (
        <Button style={{ marginTop: 12 }} loading={loading} disabled={changed === 0} onClick={() => void store()}>
          {changed === 0 ? '保存' : `保存${changed}人`}
        </Button>
      )}
    </div>
  );
}

function inputOf(row: Row): RunCompletionRowInput {
  const { runTraineeId, examTheory, examPractice, examResult, certificateType, certificateNo, certificateDate } = row;
  return { runTraineeId, examTheory, examPractice, examResult, certificateType, certificateNo, certificateDate };
}

interface Editing {
  open: boolean;
  examKind: CompletionExamKind;
  change(id: string, part: Change): void;
}

function columnsOf({ open, examKind, change }: Editing): TableColumnsType<Row> {
  const mark = (field: 'examTheory' | 'examPractice', title: string) => ({
    title,
    key: field,
    width: 90,
    render: (row: Row) =>
      asked(row) ? (
        <Input
          aria-label={`${row.nameMasked}的${title}`}
          value={row[field] ?? ''}
          inputMode="decimal"
          maxLength={6}
          onChange={({ target }) => change(row.runTraineeId, { [field]: target.value || null })}
        />
      ) : (
        (row[field] ?? '—')
      ),
  });
  const asked = (row: Row) => open && row.result !== 'WITHDRAWN';
  const results = wordsOf(completionExamResultTitles).filter(
    ({ value }) => examKind === 'EXTERNAL' || SAID.includes(value),
  );
  return [
    { title: '序号', dataIndex: 'seq', width: 56, align: 'right', fixed: 'left' },
    { title: '姓名', dataIndex: 'nameMasked', width: 90, fixed: 'left' },
    {
      title: '出勤率',
      width: 80,
      align: 'right',
      render: ({ attendanceRate: rate }: Row) => (rate === null ? '—' : `${rate}%`),
    },
    mark('examTheory', '理论成绩'),
    mark('examPractice', '实操成绩'),
    {
      title: '考试结果',
      width: 110,
      render: (row: Row) =>
        asked(row) ? (
          <Select
            aria-label={`${row.nameMasked}的考试结果`}
            style={{ width: 96 }}
            value={row.examResult}
            options={
              results.some(({ value }) => value === row.examResult)
                ? results
                : [...results, { value: row.examResult, label: completionExamResultTitles[row.examResult] }]
            }
            onChange={(examResult) => change(row.runTraineeId, { examResult })}
          />
        ) : (
          completionExamResultTitles[row.examResult]
        ),
    },
    {
      title: '证书类型',
      width: 150,
      render: (row: Row) =>
        asked(row) ? (
          <Select
            aria-label={`${row.nameMasked}的证书类型`}
            style={{ width: 140 }}
            allowClear
            value={row.certificateType}
            options={wordsOf(completionCertificateTypeTitles)}
            onChange={(certificateType) => change(row.runTraineeId, { certificateType: certificateType ?? null })}
          />
        ) : row.certificateType ? (
          completionCertificateTypeTitles[row.certificateType]
        ) : (
          '—'
        ),
    },
    {
      title: '证书编号',
      width: 170,
      render: (row: Row) =>
        asked(row) ? (
          <Input
            aria-label={`${row.nameMasked}的证书编号`}
            value={row.certificateNo ?? ''}
            maxLength={40}
            onChange={({ target }) => change(row.runTraineeId, { certificateNo: target.value || null })}
          />
        ) : (
          (row.certificateNo ?? '—')
        ),
    },
    {
      title: '发证日期',
      width: 140,
      render: (row: Row) =>
        asked(row) ? (
          <DatePicker
            aria-label={`${row.nameMasked}的发证日期`}
            value={row.certificateDate ? toPicked(row.certificateDate) : null}
            onChange={(day) => change(row.runTraineeId, { certificateDate: day?.format('YYYY-MM-DD') ?? null })}
          />
        ) : (
          (row.certificateDate ?? '—')
        ),
    },
    {
      title: '结果',
      width: 110,
      render: ({ result, reason }: Row) => (
        <>
          <StateTag title={completionResultTitles[result]} tone={result === 'COMPLETED' ? 'done' : 'ended'} />
          {reason && <div className="yjs-quiet">{reason}</div>}
        </>
      ),
    },
  ];
}
