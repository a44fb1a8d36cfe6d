import { useMutation } from '@apollo/client/react';
import { ErrorNotice, reasonTextRules, usePermission } from '@yjs/web-kit';
import { App, Button, Form, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { CompleteForcedFollowUpDocument } from './forced-finish.graphql.ts';

export interface FollowUpProps {
  row: { id: string; followUpTitles: readonly string[]; followUpNote?: string | null };
  onDone(): void;
}

/** 后续工作 that a rule orders, and what was done of it. */
export function FollowUp({ row, onDone }: FollowUpProps) {
  const may = usePermission('forced-finish:request');
  const [asked, setAsked] = useState(false);
  if (row.followUpTitles.length === 0) return null;
  return (
    <>
      <br />
      后续工作：{row.followUpTitles.join('、')}
      {row.followUpNote ? `（已完成：${row.followUpNote}）` : '（待完成）'}
      {!row.followUpNote && may && (
        <Button size="small" type="link" onClick={() => setAsked(true)}>
          登记完成
        </Button>
      )}
      {asked && <FollowUpDialog id={row.id} onDone={onDone} onClose={() => setAsked(false)} />}
    </>
  );
}

interface DialogProps {
  id: string;
  onDone(): void;
  onClose(): void;
}

function FollowUpDialog({ id, onDone, onClose }: DialogProps) {
  const { message } = App.useApp();
  const formId = useId();
  const [error, setError] = useState<unknown>();
  const [complete, { loading }] = useMutation(CompleteForcedFollowUpDocument);

  async function confirm({ note }: { note: string }): Promise<void> {
    try {
      await complete({ variables: { id, note } });
      onDone();
      onClose();
      message.success('后续工作已登记完成');
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <Modal
      open
      title="登记后续工作完成"
      okText="登记"
      cancelText="返回"
      confirmLoading={loading}
      okButtonProps={{ htmlType: 'submit', form: formId }}
      onCancel={onClose}
    >
      <Form id={formId} layout="vertical" onFinish={confirm}>
        <Form.Item name="note" label="完成情况" rules={reasonTextRules(true)}>
          <Input.TextArea autoFocus autoSize={{ minRows: 2 }} maxLength={500} showCount />
        </Form.Item>
        {error !== undefined && <ErrorNotice error={error} safe="已填写的内容仍在，没有丢失。" />}
      </Form>
    </Modal>
  );
}
