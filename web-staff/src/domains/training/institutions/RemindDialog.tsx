import { useMutation } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { App, Modal } from 'antd';
import { useState } from 'react';
import type { ActOutcomeFragment } from '../../../generated/graphql.ts';
import { useRequestId } from '../../../platform/request-id.ts';
import { OutcomeDialog } from './OutcomeDialog.tsx';
import { RemindInstitutionsDocument } from './training.graphql.ts';

interface RemindDialogProps {
  ids: readonly string[];
  onClose(): void;
  onDone(): void;
}

/** 批量提醒续期 (SC14-1): each institution is told what it has to renew. */
export function RemindDialog({ ids, onClose, onDone }: RemindDialogProps) {
  const { message } = App.useApp();
  const [remind, { loading, error }] = useMutation(RemindInstitutionsDocument);
  const requestId = useRequestId();
  const [outcomes, setOutcomes] = useState<ActOutcomeFragment['rows']>();

  async function confirm(): Promise<void> {
    const input = { ids: [...ids], requestId: requestId(ids) };
    const { data } = await remind({ variables: { input } }).catch(() => ({ data: undefined }));
    if (!data) return;
    onDone();
    if (data.remindInstitutions.ok < ids.length) return setOutcomes(data.remindInstitutions.rows);
    message.success(`已提醒 ${ids.length} 家机构`);
    onClose();
  }

  if (outcomes) return <OutcomeDialog title="提醒续期" rows={outcomes} onClose={onClose} />;
  return (
    <Modal
      open
      title="提醒续期"
      okText="提醒"
      cancelText="返回"
      confirmLoading={loading}
      onOk={() => void confirm()}
      onCancel={onClose}
    >
      <p>将提醒 {ids.length} 家机构办理临期、过期资质的续期，每项资质一条通知。</p>
      {error && <ErrorNotice error={error} />}
    </Modal>
  );
}
