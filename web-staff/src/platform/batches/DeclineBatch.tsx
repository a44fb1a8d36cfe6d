import { useMutation } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { BatchFieldsFragment } from '../../generated/graphql.ts';
import { DeclineBatchDocument } from './Batch.graphql.ts';

/** 退回: the second person does not let a batch begin, and says why. */
export function DeclineBatch({ batch }: { batch: BatchFieldsFragment }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const [open, setOpen] = useState(false);
  const [decline, { loading, error, reset }] = useMutation(DeclineBatchDocument);

  async function send({ reason }: { reason: string }): Promise<void> {
    try {
      await decline({ variables: { id: batch.id, reason } });
      message.success('已退回，发起人会看到原因');
      setOpen(false);
    } catch {
      // Shown below through `error`.
    }
  }

  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        退回
      </Button>
      <Modal
        open={open}
        title={`退回“${batch.title}”`}
        okText="退回"
        cancelText="返回"
        okButtonProps={{ danger: true }}
        confirmLoading={loading}
        onOk={form.submit}
        onCancel={() => {
          reset();
          setOpen(false);
        }}
        destroyOnHidden
      >
        <p>共 {batch.total} 件，退回后不作任何办理，只能由发起人重新生成名单。</p>
        <Form form={form} layout="vertical" onFinish={send}>
          <Form.Item
            name="reason"
            label="退回原因"
            rules={[{ required: true, whitespace: true, min: 5, max: 120, message: '请填写退回原因（5至120个字）' }]}
          >
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={120} showCount />
          </Form.Item>
          {error && <ErrorNotice error={error} safe="尚未退回。" />}
        </Form>
      </Modal>
    </>
  );
}
