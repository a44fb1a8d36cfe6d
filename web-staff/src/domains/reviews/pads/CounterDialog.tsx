import { useMutation } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { Form, Input, Modal, Select, Switch } from 'antd';
import { useState } from 'react';
import type { ServiceCounterRowFragment } from '../../../generated/graphql.ts';
import { SaveServiceCounterDocument } from './pads.graphql.ts';
import { useCentres } from './useCentres.ts';

export interface CounterDialogProps {
  /** The counter that is changed; a new one without it. */
  counter: ServiceCounterRowFragment | undefined;
  onSaved(): void;
  onClose(): void;
}

interface Values {
  orgId?: string;
  counterNo: string;
  name?: string;
  enabled: boolean;
}

/** 新建窗口, 更改窗口. */
export function CounterDialog({ counter, onSaved, onClose }: CounterDialogProps) {
  const [form] = Form.useForm<Values>();
  const centres = useCentres();
  const [save, { loading }] = useMutation(SaveServiceCounterDocument);
  const [error, setError] = useState<unknown>();

  async function submit(values: Values): Promise<void> {
    setError(undefined);
    try {
      const { orgId, ...rest } = values;
      const input = counter ? { ...rest, id: counter.id, version: counter.version } : { ...rest, orgId };
      await save({ variables: { input } });
      onSaved();
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <Modal
      open
      title={counter ? `更改窗口 · ${counter.counterNo}号` : '新建窗口'}
      okText="保存"
      cancelText="返回"
      confirmLoading={loading}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ counterNo: counter?.counterNo, name: counter?.name, enabled: counter?.enabled ?? true }}
        onFinish={submit}
      >
        {centres && !counter && (
          <Form.Item name="orgId" label="服务中心" rules={[{ required: true, message: '请选择服务中心' }]}>
            <Select showSearch={{ optionFilterProp: 'label' }} options={centres} />
          </Form.Item>
        )}
        <Form.Item
          name="counterNo"
          label="窗口编号"
          rules={[
            { required: true, message: '请填写窗口编号' },
            { pattern: /^[0-9A-Za-z-]{1,10}$/, message: '窗口编号为1至10位数字、字母' },
          ]}
        >
          <Input maxLength={10} placeholder="如：3" />
        </Form.Item>
        <Form.Item name="name" label="窗口名称">
          <Input maxLength={40} placeholder="如：退役报到" />
        </Form.Item>
        <Form.Item name="enabled" label="启用" valuePropName="checked">
          <Switch />
        </Form.Item>
      </Form>
      {error !== undefined && <ErrorNotice error={error} safe="已填写的内容仍在。" />}
    </Modal>
  );
}
