import { useMutation } from '@apollo/client/react';
import { ErrorNotice, reasonTextRules } from '@yjs/web-kit';
import { Form, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import type { AppRowFragment } from '../../../generated/graphql.ts';
import { HelpLines } from '../../HelpLines.tsx';
import { RotateAppDocument } from './apps.graphql.ts';

export interface RotateDialogProps {
  app: AppRowFragment;
  onDone(issued?: { app: AppRowFragment; secret: string }): void;
  onClose(): void;
}

/** 更换密钥: the one before goes on for some hours, so that the other side can change over. */
export function RotateDialog({ app, onDone, onClose }: RotateDialogProps) {
  const [form] = Form.useForm<{ graceHours: number; reason: string }>();
  const [rotate, { loading }] = useMutation(RotateAppDocument, { fetchPolicy: 'no-cache' });
  const [error, setError] = useState<unknown>();

  async function confirm({ graceHours, reason }: { graceHours: number; reason: string }): Promise<void> {
    setError(undefined);
    try {
      const variables = { id: app.id, version: app.version, graceHours, reason: reason.trim() };
      onDone((await rotate({ variables })).data?.rotateClientAppSecret);
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <Modal
      open
      title={`更换密钥 · ${app.name}`}
      okText="更换密钥"
      cancelText="返回"
      confirmLoading={loading}
      okButtonProps={{ danger: true }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <HelpLines
        lines={[
          '更换后立即可用新密钥；新密钥只显示一次。',
          '原密钥在重叠时间内仍可使用，到时失效；填 0 则立即失效，密钥泄露时应填 0。',
        ]}
      />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ graceHours: 24 }}
        onFinish={(values) => void confirm(values)}
      >
        <Form.Item
          name="graceHours"
          label="原密钥继续可用"
          rules={[{ required: true, type: 'integer', min: 0, max: 72, message: '应为0至72小时' }]}
        >
          <InputNumber min={0} max={72} precision={0} suffix="小时" className="exchange-short" />
        </Form.Item>
        <Form.Item name="reason" label="原因" rules={reasonTextRules(true)}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} showCount />
        </Form.Item>
      </Form>
      {error !== undefined && <ErrorNotice error={error} safe="原密钥没有变化。" />}
    </Modal>
  );
}
