import { reasonTextRules, type StoredFile, trainingRules, UploadField } from '@yjs/web-kit';
import { Form, Input } from 'antd';

interface FilingFieldsProps {
  files: readonly StoredFile[];
  onFiles(files: StoredFile[]): void;
  onBusy(busy: boolean): void;
}

/** 变更原因 and 变更证明材料, which every request brings. */
export function FilingFields({ files, onFiles, onBusy }: FilingFieldsProps) {
  return (
    <>
      <Form.Item name="reason" label="变更原因" rules={reasonTextRules(true, '变更原因')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} showCount />
      </Form.Item>
      <Form.Item label="变更证明材料" required extra="如变更登记通知书、新的登记证、价格依据、董事会决议等。">
        <UploadField rules={trainingRules} label="变更证明材料" value={files} onChange={onFiles} onBusy={onBusy} />
      </Form.Item>
    </>
  );
}
