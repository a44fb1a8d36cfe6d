import { formatDateTime } from '@yjs/web-kit';
import { Alert, Modal } from 'antd';
import { readableCode } from './pad-words.ts';
import './pads.css';

export interface PadCodeDialogProps {
  name: string;
  code: string;
  expiresAt: string;
  onClose(): void;
}

/** The one-time code in large figures; it is not shown again. */
export function PadCodeDialog({ name, code, expiresAt, onClose }: PadCodeDialogProps) {
  return (
    <Modal
      open
      title={`登记码 · ${name}`}
      okText="已在平板上输入"
      cancelButtonProps={{ hidden: true }}
      onOk={onClose}
      onCancel={onClose}
    >
      <p>
        在平板上打开 <b>{`${location.origin}/pad/`}</b>，输入：
      </p>
      <output className="pad-code">{readableCode(code)}</output>
      <Alert type="warning" showIcon title={`有效至 ${formatDateTime(expiresAt)}，只能用一次，关闭后不再显示。`} />
    </Modal>
  );
}
