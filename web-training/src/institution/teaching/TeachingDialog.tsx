import { ErrorNotice, type StoredFile, trainingRules, UploadField } from '@yjs/web-kit';
import { App, Form, Modal } from 'antd';
import { type ComponentProps, type ReactNode, useState } from 'react';
import { FilesCell } from './FilesCell.tsx';
import { useFieldFaults } from './useFieldFaults.ts';

export interface TeachingDialogProps<Values> {
  title: string;
  initialValues: Partial<Values>;
  /** The files that belong to it: what they are, and those that it has already. */
  papers: { label: string; extra: string; kept: ComponentProps<typeof FilesCell>['files'] };
  saving: { loading: boolean; error?: unknown };
  /** Keeps what was filled in with the files that were added; rejects where the server refuses. */
  save(values: Values, fileIds: string[]): Promise<{ data?: unknown }>;
  onClose(): void;
  onDone(): void;
  /** The fields. */
  children: ReactNode;
}

/** A teacher or a venue of the institution: its fields, its papers, and the server's refusals beside what they are about. */
export function TeachingDialog<Values extends { name: string }>(props: TeachingDialogProps<Values>) {
  const { title, papers, saving, onClose } = props;
  const [form] = Form.useForm<Values>();
  const { message } = App.useApp();
  const show = useFieldFaults(form);
  const [files, setFiles] = useState<StoredFile[]>([]);
  const [busy, setBusy] = useState(false);

  async function confirm(values: Values): Promise<void> {
    const fileIds = files.map(({ id }) => id);
    const { data } = await props.save(values, fileIds).catch(show);
    if (!data) return;
    message.success(`已保存：${values.name}`);
    props.onDone();
    onClose();
  }

  return (
    <Modal
      open
      title={title}
      okText="保存"
      cancelText="返回"
      okButtonProps={{ disabled: busy }}
      confirmLoading={saving.loading}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ ...props.initialValues }}
        onFinish={(values) => void confirm(values)}
      >
        {props.children}
        <Form.Item label={papers.label} extra={papers.extra}>
          {papers.kept.length > 0 && <FilesCell files={papers.kept} />}
          <UploadField label={papers.label} rules={trainingRules} value={files} onChange={setFiles} onBusy={setBusy} />
        </Form.Item>
      </Form>
      {saving.error !== undefined && saving.error !== null && (
        <ErrorNotice error={saving.error} safe="已填写的内容仍在。" />
      )}
    </Modal>
  );
}
