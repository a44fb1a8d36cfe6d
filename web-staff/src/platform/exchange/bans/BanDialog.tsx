import { useLazyQuery, useMutation } from '@apollo/client/react';
import { ErrorNotice, reasonTextRules } from '@yjs/web-kit';
import { App, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { AffectedApps } from './AffectedApps.tsx';
import { AffectedAppsDocument, BanIpDocument } from './BanList.graphql.ts';

const lengths = [
  { value: 5, label: '5分钟' },
  { value: 15, label: '15分钟' },
  { value: 60, label: '1小时' },
  { value: 24 * 60, label: '24小时' },
  { value: 7 * 24 * 60, label: '7天' },
  { value: 30 * 24 * 60, label: '30天' },
];

interface BanValues {
  ip: string;
  minutes: number;
  reason: string;
}

/** 手动封禁: tells which applications it cuts off before it is done. */
export function BanDialog({ onDone, onClose }: { onDone(): void; onClose(): void }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<BanValues>();
  const [ban, { loading }] = useMutation(BanIpDocument);
  const [look, affected] = useLazyQuery(AffectedAppsDocument, { fetchPolicy: 'no-cache' });
  const [error, setError] = useState<unknown>();

  async function confirm(values: BanValues): Promise<void> {
    setError(undefined);
    try {
      await ban({ variables: values });
      message.success(`${values.ip} 已封禁`);
      onDone();
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <Modal
      open
      title="手动封禁"
      okText="封禁"
      cancelText="返回"
      okButtonProps={{ danger: true }}
      confirmLoading={loading}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" initialValues={{ minutes: 60 }} onFinish={(values) => void confirm(values)}>
        <Form.Item
          name="ip"
          label="IP地址或网段"
          rules={[{ required: true, whitespace: true, message: '请输入IP地址或网段' }]}
        >
          <Input
            placeholder="如 10.9.9.9 或 10.9.9.0/24"
            onBlur={({ target }) => target.value.trim() && void look({ variables: { ip: target.value } })}
          />
        </Form.Item>
        {affected.error && <ErrorNotice error={affected.error} />}
        {affected.data && <AffectedApps apps={affected.data.exchangeAffectedApps} />}
        <Form.Item name="minutes" label="封禁时长">
          <Select options={lengths} />
        </Form.Item>
        <Form.Item name="reason" label="原因" rules={reasonTextRules(true)}>
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
      {Boolean(error) && <ErrorNotice error={error} />}
    </Modal>
  );
}
