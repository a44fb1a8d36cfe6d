import { useMutation } from '@apollo/client/react';
import { FormDialog, ReasonItem, type StoredFile, UploadField, usePermission, useRequestId } from '@yjs/web-kit';
import { App, Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { CompletionExamResult, CompletionSheetQuery } from '../../../generated/graphql.ts';
import { completionExamResultTitles } from '../../../generated/titles/completion-exam-result.ts';
import { AskForResultCorrectionDocument } from './completions.graphql.ts';

type Row = CompletionSheetQuery['runCompletion']['rows'][number];
interface Values {
  runTraineeId: string;
  examTheory?: string;
  examPractice?: string;
  examResult?: CompletionExamResult;
  reason: string;
  files: StoredFile[];
}

const MARK = { pattern: /^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/, message: '成绩应为0至100，最多两位小数' };

/** 更正结果 of one trainee of a completed run, for the city to agree to (T24-6). */
export function CorrectResult({ id, rows }: { id: string; rows: readonly Row[] }) {
  const { message } = App.useApp();
  const may = usePermission('training.completion:correct');
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [ask] = useMutation(AskForResultCorrectionDocument);
  const requestIdOf = useRequestId();
  if (!may) return null;

  async function submit({ files, ...given }: Values): Promise<void> {
    const input = { ...given, fileIds: files.map((file) => file.id) };
    const made = await ask({ variables: { completionId: id, input, requestId: requestIdOf(input) } });
    message.success(`已报市局：${made.data?.askForResultCorrection.amendmentNo}`);
  }

  return (
    <>
      <Button style={{ marginBottom: 12 }} onClick={() => setOpen(true)}>
        更正结果
      </Button>
      {open && (
        <FormDialog<Values>
          title="更正结课结果"
          okText="报市局同意"
          disabled={busy}
          onSubmit={submit}
          onClose={() => setOpen(false)}
        >
          <p className="yjs-quiet">
            出勤率按更正后的考勤重新计算；成绩不填的保持不变。市局同意后生效，已生成报销台账的班次不能更正。
          </p>
          <Form.Item name="runTraineeId" label="学员" rules={[{ required: true, message: '请选择学员' }]}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={rows
                .filter(({ result }) => result !== 'WITHDRAWN')
                .map(({ runTraineeId, seq, nameMasked }) => ({ value: runTraineeId, label: `${seq}号${nameMasked}` }))}
            />
          </Form.Item>
          <Form.Item name="examTheory" label="理论成绩" rules={[MARK]}>
            <Input inputMode="decimal" maxLength={6} />
          </Form.Item>
          <Form.Item name="examPractice" label="实操成绩" rules={[MARK]}>
            <Input inputMode="decimal" maxLength={6} />
          </Form.Item>
          <Form.Item name="examResult" label="考试结果（外部考试、缺考）">
            <Select
              allowClear
              options={Object.entries(completionExamResultTitles).map(([value, label]) => ({ value, label }))}
            />
          </Form.Item>
          <ReasonItem label="更正原因" />
          <Form.Item name="files" label="证明材料" rules={[{ required: true, message: '请上传证明材料' }]}>
            <UploadField label="证明材料" onBusy={setBusy} />
          </Form.Item>
        </FormDialog>
      )}
    </>
  );
}
