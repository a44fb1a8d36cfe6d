import { ErrorNotice } from '@yjs/web-kit';
import { Modal } from 'antd';
import { useState } from 'react';
import { HelpLines } from '../../HelpLines.tsx';

export interface ConsequenceDialogProps {
  title: string;
  okText: string;
  /** What happens, line by line. */
  lines: readonly string[];
  danger?: boolean;
  /** Rejects to keep the dialog open with the refusal in it. */
  onConfirm(): Promise<void>;
  onClose(): void;
}

/** What an act brings about, before it is done; a refusal stays in the dialog with its code. */
export function ConsequenceDialog({ title, okText, lines, danger, onConfirm, onClose }: ConsequenceDialogProps) {
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>();

  async function confirm(): Promise<void> {
    setRunning(true);
    setError(undefined);
    try {
      await onConfirm();
    } catch (failure) {
      setError(failure);
    } finally {
      setRunning(false);
    }
  }

  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText="返回"
      okButtonProps={{ danger: danger === true }}
      confirmLoading={running}
      onOk={() => void confirm()}
      onCancel={onClose}
    >
      <HelpLines lines={lines} />
      {error !== undefined && <ErrorNotice error={error} safe="没有作任何改动。" />}
    </Modal>
  );
}
