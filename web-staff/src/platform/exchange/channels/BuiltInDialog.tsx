import { useMutation } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { App, Form, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import type { ChannelDetailFragment } from '../../../generated/graphql.ts';
import { HelpLines } from '../../HelpLines.tsx';
import { showFaults } from '../config/form-faults.ts';
import { inputOf, valuesOf } from './channel-values.ts';
import { UpdateChannelDocument } from './channels.graphql.ts';

export interface BuiltInDialogProps {
  channel: ChannelDetailFragment;
  onDone(): void;
  onClose(): void;
}

interface Values {
  endpoint: string;
  authSecret?: string;
  timeoutMs: number;
}

/** What may be changed of an integration that the platform ships: where it is, its secret, and how long we wait. */
export function BuiltInDialog({ channel, onDone, onClose }: BuiltInDialogProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [update, { loading }] = useMutation(UpdateChannelDocument);
  const [error, setError] = useState<unknown>();

  async function save({ endpoint, authSecret, timeoutMs }: Values): Promise<void> {
    setError(undefined);
    const input = { ...inputOf(valuesOf(channel, undefined)), endpoint, timeoutMs, authSecret: authSecret || null };
    try {
      await update({ variables: { id: channel.id, version: channel.version, input } });
      message.success('已保存，下一条消息即按此发送');
      onDone();
    } catch (failure) {
      showFaults(form, failure);
      setError(failure);
    }
  }

  return (
    <Modal
      open
      width={600}
      title={`修改对接 · ${channel.name}`}
      okText="保存"
      cancelText="返回"
      confirmLoading={loading}
      onOk={form.submit}
      onCancel={onClose}
    >
      <HelpLines
        lines={[
          '平台自带的对接只能修改地址、密钥和超时时间，保存后下一条消息即按此发送。',
          '新地址的主机须先在“允许的主机”中登记。',
        ]}
      />
      <Form
        form={form}
        layout="vertical"
        initialValues={{
          endpoint: channel.endpoint.includes('://') ? channel.endpoint : '',
          timeoutMs: channel.timeoutMs,
        }}
        onFinish={(values) => void save(values)}
      >
        <Form.Item
          name="endpoint"
          label="调用地址"
          rules={[{ required: true, whitespace: true, max: 500, message: '请填写调用地址' }]}
        >
          <Input maxLength={500} autoComplete="off" placeholder="https://主机" />
        </Form.Item>
        <Form.Item
          name="authSecret"
          label="认证密钥"
          extra={channel.secretSet ? '已设置，不更换请留空' : '加密保存，保存后不再显示'}
        >
          <Input.Password maxLength={500} autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="timeoutMs"
          label="超时时间"
          rules={[{ required: true, type: 'integer', min: 100, max: 30_000, message: '应为100至30000' }]}
        >
          <InputNumber min={100} max={30_000} step={500} precision={0} suffix="毫秒" className="exchange-short" />
        </Form.Item>
      </Form>
      {error !== undefined && <ErrorNotice error={error} safe="已填写的内容仍在。" />}
    </Modal>
  );
}
