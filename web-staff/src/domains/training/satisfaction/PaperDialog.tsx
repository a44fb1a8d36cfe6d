import { useMutation, useQuery } from '@apollo/client/react';
import { FormDialog, QueryGate, QuestionField, UploadField } from '@yjs/web-kit';
import { Form, Select } from 'antd';
import { useState } from 'react';
import { useRequestId } from '../../../platform/request-id.ts';
import { EnterPaperDocument, PaperFormDocument } from './satisfaction.graphql.ts';
import { marks } from './words.ts';

interface Values {
  traineeId: string;
  scan: { id: string }[];
  questions: Record<string, unknown>;
}

export interface PaperDialogProps {
  taskId: string;
  onClose(): void;
  onDone(): void;
}

/** 代录 (T25-5): whose paper it is, what it says, and its scan. */
export function PaperDialog({ taskId, onClose, onDone }: PaperDialogProps) {
  const form = useQuery(PaperFormDocument, { variables: { taskId }, fetchPolicy: 'network-only' });
  const [enter] = useMutation(EnterPaperDocument);
  const [busy, setBusy] = useState(false);
  const requestId = useRequestId();
  const found = form.data?.satisfactionPaperForm;
  async function submit({ traineeId, scan, questions }: Values): Promise<void> {
    const input = { taskId, traineeId, scanFileId: scan[0]?.id ?? '', answers: given(questions) };
    await enter({ variables: { input: { ...input, requestId: requestId(input) } } });
    onDone();
  }
  return (
    <FormDialog<Values>
      title="代录纸质评价表"
      okText="提交"
      width={640}
      disabled={busy || !found}
      onSubmit={submit}
      onClose={onClose}
    >
      <QueryGate queries={[form]}>
        {found && (
          <>
            <Form.Item name="traineeId" label="学员" rules={[{ required: true, message: '请选择学员' }]}>
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                options={found.respondents.map(({ traineeId, nameMasked, answered }, n) => ({
                  value: traineeId,
                  label: `${n + 1} ${nameMasked}${answered ? '（已评价）' : ''}`,
                  disabled: answered,
                }))}
              />
            </Form.Item>
            {found.questions.map((question) => (
              <QuestionField key={question.key} question={question} scale={marks} />
            ))}
            <Form.Item
              name="scan"
              label="纸质评价表扫描件"
              rules={[{ required: true, type: 'array', min: 1, max: 1, message: '请上传一份扫描件' }]}
            >
              <UploadField label="纸质评价表扫描件" onBusy={setBusy} />
            </Form.Item>
          </>
        )}
      </QueryGate>
    </FormDialog>
  );
}

/** What was answered, without what was left open. */
const given = (questions: Values['questions'] = {}) =>
  Object.fromEntries(Object.entries(questions).filter(([, value]) => value !== undefined && value !== ''));
