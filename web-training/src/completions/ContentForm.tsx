import { useMutation } from '@apollo/client/react';
import {
  DatePicker,
  fieldErrors,
  type Picked,
  presentError,
  type StoredFile,
  toPicked,
  trainingRules,
  UploadField,
  Uploads,
  useUploads,
} from '@yjs/web-kit';
import { App, Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { CompletionExamKind } from '../generated/graphql.ts';
import { completionExamKindTitles } from '../generated/titles/completion-exam-kind.ts';
import type { RunCompletionTypes } from '../records/run-completion.ts';
import { SaveCompletionDocument } from './completions.graphql.ts';

interface Values {
  summary?: string;
  examKind?: CompletionExamKind;
  examDate?: Picked | null;
  examSite?: string;
  examOrg?: string;
  files?: StoredFile[];
}

const kinds = Object.entries(completionExamKindTitles).map(([value, label]) => ({ value, label }));

/** What an institution says of the whole run; read-only once it is handed in. */
export function ContentForm({ one, open }: { one: RunCompletionTypes['One']; open: boolean }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const uploads = useUploads();
  const [changed, setChanged] = useState(false);
  const [save, { loading }] = useMutation(SaveCompletionDocument, { refetchQueries: 'active' });

  async function store({ files, examDate, ...given }: Values): Promise<void> {
    try {
      const input = { ...given, examDate: examDate?.format('YYYY-MM-DD') ?? null };
      const fileIds = (files ?? []).map(({ id }) => id);
      await save({ variables: { id: one.id, version: one.version, input, fileIds } });
      setChanged(false);
      message.success('已保存');
    } catch (failure) {
      const view = presentError(failure);
      const faults = Object.entries(fieldErrors(view)).map(([path, text]) => ({
        name: path.replace(/^input\./, ''),
        errors: [text],
      }));
      form.setFields(faults as Parameters<typeof form.setFields>[0]);
      message.error(view.title, 6);
    }
  }

  return (
    <Form<Values>
      form={form}
      layout="vertical"
      disabled={!open}
      initialValues={{
        summary: one.summary,
        examKind: one.examKind ?? undefined,
        examDate: one.examDate ? toPicked(one.examDate) : null,
        examSite: one.examSite ?? '',
        examOrg: one.examOrg ?? '',
      }}
      onValuesChange={() => setChanged(true)}
      onFinish={(values) => void store(values)}
    >
      <Form.Item name="summary" label="培训总结" required>
        <Input.TextArea maxLength={2000} showCount autoSize={{ minRows: 3 }} />
      </Form.Item>
      <div className="portal-fields">
        <Form.Item name="examKind" label="考核方式" required>
          <Select options={kinds} placeholder="请选择" style={{ minWidth: 160 }} />
        </Form.Item>
        <Form.Item name="examDate" label="考核日期" required>
          <DatePicker />
        </Form.Item>
        <Form.Item name="examOrg" label="考核机构" required>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="examSite" label="考核地点">
          <Input maxLength={100} />
        </Form.Item>
      </div>
      {open && (
        <>
          <Uploads report={uploads.report}>
            <Form.Item name="files" label="考核材料（成绩单、照片，至少1份）">
              <UploadField label="考核材料" rules={trainingRules} />
            </Form.Item>
          </Uploads>
          <Button htmlType="submit" loading={loading} disabled={!changed || uploads.busy}>
            保存
          </Button>
        </>
      )}
    </Form>
  );
}
