import { useMutation } from '@apollo/client/react';
import { DecisionDialog, type DecisionInput, type FlowActionData, newRequestId } from '@yjs/web-kit';
import { App } from 'antd';
import { useState } from 'react';
import type { OwnChangeFragment } from '../generated/graphql.ts';
import { ActOnOwnChangeDocument } from './changes.graphql.ts';
import { consequences } from './words.ts';

interface ChangeActDialogProps {
  action: FlowActionData;
  change: Pick<OwnChangeFragment, 'id' | 'version' | 'targetName'>;
  onClose(): void;
  onDone(): void;
}

/** 撤回 and 放弃 of a request. */
export function ChangeActDialog({
  action,
  change: { id, version, targetName },
  onClose,
  onDone,
}: ChangeActDialogProps) {
  const { message } = App.useApp();
  const [act] = useMutation(ActOnOwnChangeDocument);
  const [requestId] = useState(newRequestId);

  async function confirm({ note }: DecisionInput): Promise<void> {
    const input = { action: action.action, requestId, rows: [{ id, version }], note };
    const { data } = await act({ variables: { input } });
    const [row] = data?.advanceTrainingChanges.rows ?? [];
    if (row && row.result !== 'OK') throw new Error(row.message ?? '操作没有执行');
    message.success(`${action.title}：已完成`);
    onClose();
    onDone();
  }

  return (
    <DecisionDialog
      open
      action={action}
      subject={targetName}
      reasonRequired={false}
      consequences={consequences[action.action] ?? []}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
