import { ErrorNotice, useRequestId } from '@yjs/web-kit';
import { App, Modal } from 'antd';
import { useState } from 'react';
import type { ActOutcomeFragment } from '../../generated/graphql.ts';
import { OutcomeDialog } from './OutcomeDialog.tsx';

export interface RemindDialogProps {
  ids: readonly string[];
  /** 催报, 提醒续期. */
  title: string;
  okText: string;
  /** Who is reminded of what. */
  text: string;
  /** Said when everybody was reminded. */
  done: string;
  send(ids: string[], requestId: string): Promise<ActOutcomeFragment | undefined>;
  onClose(): void;
  onDone(): void;
}

/** Reminds those who belong to the rows that were chosen; what was refused is listed. */
export function RemindDialog({ ids, title, okText, text, done, send, onClose, onDone }: RemindDialogProps) {
  const { message } = App.useApp();
  const requestIdOf = useRequestId();
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>();
  const [outcomes, setOutcomes] = useState<ActOutcomeFragment['rows']>();

  async function confirm(): Promise<void> {
    setSending(true);
    setError(undefined);
    try {
      const outcome = await send([...ids], requestIdOf(ids));
      onDone();
      if (outcome && outcome.ok < ids.length) return setOutcomes(outcome.rows);
      message.success(done);
      onClose();
    } catch (failure) {
      setError(failure);
    } finally {
      setSending(false);
    }
  }

  if (outcomes) return <OutcomeDialog title={title} rows={outcomes} onClose={onClose} />;
  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText="返回"
      confirmLoading={sending}
      onOk={() => void confirm()}
      onCancel={onClose}
    >
      <p>{text}</p>
      {error !== undefined && <ErrorNotice error={error} />}
    </Modal>
  );
}
