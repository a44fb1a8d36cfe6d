import { useMutation } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { App, Modal } from 'antd';
import { useState } from 'react';
import type { ActOutcomeFragment } from '../../../generated/graphql.ts';
import { useRequestId } from '../../../platform/request-id.ts';
import { OutcomeDialog } from '../institutions/OutcomeDialog.tsx';
import { RemindInspectionsDocument } from './inspections.graphql.ts';

interface RemindDialogProps {
  ids: readonly string[];
  onClose(): void;
  onDone(): void;
}

/** 催报 of institutions that have not handed in (02 §11.6). */
export function RemindDialog({ ids, onClose, onDone }: RemindDialogProps) {
  const { message } = App.useApp();
  const [remind, { loading, error }] = useMutation(RemindInspectionsDocument);
  const requestId = useRequestId();
  const [outcomes, setOutcomes] = useState<ActOutcomeFragment['rows']>();

  async function confirm(): Promise<void> {
    const variables = { ids: [...ids], requestId: requestId(ids) };
    const { data } = await remind({ variables }).catch(() => ({ data: undefined }));
    if (!data) return;
    onDone();
    if (data.remindInspections.ok < ids.length) return setOutcomes(data.remindInspections.rows);
    message.success(`已催报 ${ids.length} 个项目`);
    onClose();
  }

  if (outcomes) return <OutcomeDialog title="催报" rows={outcomes} onClose={onClose} />;
  return (
    <Modal
      open
      title="催报"
      okText="发送"
      cancelText="返回"
      confirmLoading={loading}
      onOk={() => void confirm()}
      onCancel={onClose}
    >
      <p>将提醒 {ids.length} 个项目的培训机构尽快提交年检材料或整改材料。</p>
      {error && <ErrorNotice error={error} />}
    </Modal>
  );
}
