import { useMutation, useQuery } from '@apollo/client/react';
import { Consequences, ErrorNotice, type StoredFile, UploadField } from '@yjs/web-kit';
import { App, Form, Modal, Select } from 'antd';
import { useId, useState } from 'react';
import { AddEvidenceDocument, EvidenceKindsDocument } from './evidence.graphql.ts';

const consequences = [
  '凭证附在办件的材料中，并计入历史。',
  '自动办结规则以该凭证为条件的，系统随即按规则办结，事先通知经办人。',
];

export interface EvidenceDialogProps {
  subCaseId: string;
  /** Person and matter. */
  subject: string;
  onClose(): void;
  onDone(): void;
}

/** 上传办理凭证: the paper by which a matter was handled at another window (01 §5.5 evidenceUploaded). */
export function EvidenceDialog({ subCaseId, subject, onClose, onDone }: EvidenceDialogProps) {
  const { message } = App.useApp();
  const formId = useId();
  const [code, setCode] = useState<string>();
  const [files, setFiles] = useState<StoredFile[]>([]);
  const [uploading, setUploading] = useState(false);
  const kinds = useQuery(EvidenceKindsDocument).data?.offlineEvidenceKinds ?? [];
  const [add, { loading, error }] = useMutation(AddEvidenceDocument);

  async function confirm(): Promise<void> {
    if (!code) return;
    await add({ variables: { subCaseId, code, fileIds: files.map(({ id }) => id) } });
    message.success(`已上传办理凭证：${subject}`);
    onDone();
    onClose();
  }

  return (
    <Modal
      open
      title={`上传办理凭证 · ${subject}`}
      okText="上传"
      cancelText="返回"
      okButtonProps={{ htmlType: 'submit', form: formId, disabled: !code || files.length === 0 || uploading }}
      confirmLoading={loading}
      onCancel={onClose}
    >
      <Form id={formId} layout="vertical" onFinish={() => void confirm().catch(() => undefined)}>
        <Form.Item label="凭证种类" required htmlFor="evidence-kind">
          <Select
            id="evidence-kind"
            placeholder="请选择"
            value={code}
            onChange={setCode}
            options={kinds.map((kind) => ({ value: kind.code, label: kind.name }))}
          />
        </Form.Item>
        <Form.Item label="凭证文件" required>
          <UploadField label="办理凭证" value={files} onChange={setFiles} onBusy={setUploading} />
        </Form.Item>
        <Consequences lines={consequences} />
        {error && <ErrorNotice error={error} safe="已上传的文件仍在。" />}
      </Form>
    </Modal>
  );
}
