import { useMutation } from '@apollo/client/react';
import { DatePicker, ErrorNotice, momentField, type Picked, toInstant } from '@yjs/web-kit';
import { App, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { UplinkEntryRowFragment, UplinkResendInput } from '../../../generated/graphql.ts';
import { HelpLines } from '../../HelpLines.tsx';
import { keysOf } from './resend-keys.ts';
import { ResendUplinkRowsDocument } from './transfer.graphql.ts';

interface ResendValues {
  by: 'keys' | 'time';
  keys?: string;
  time?: [Picked, Picked];
}

const lines = [
  '按数据来源的当前内容另成一个任务发送，水位不变。',
  '对方按业务编号和数据版本去重，已有的不会重复入库；一次最多50,000行。',
];

/** 补传 of named rows, or of what changed in a time (03 §36.3). */
export function ResendDialog({ entry, onClose }: { entry: UplinkEntryRowFragment; onClose(): void }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<ResendValues>();
  const by = Form.useWatch('by', form) ?? 'keys';
  const [resend, { loading }] = useMutation(ResendUplinkRowsDocument);
  const [error, setError] = useState<unknown>();

  async function confirm(values: ResendValues): Promise<void> {
    setError(undefined);
    try {
      const { data } = await resend({ variables: { entryId: entry.id, input: inputOf(values) } });
      message.success('已开始补传');
      if (data) void navigate(`/uplink/tasks/${data.resendUplinkRows.id}`);
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <Modal
      open
      title={`补传 · ${entry.name}`}
      okText="补传"
      cancelText="返回"
      confirmLoading={loading}
      onOk={form.submit}
      onCancel={onClose}
    >
      <HelpLines lines={lines} />
      <Form form={form} layout="vertical" initialValues={{ by: 'keys' }} onFinish={(values) => void confirm(values)}>
        <Form.Item name="by" label="补传哪些行">
          <Radio.Group
            optionType="button"
            options={[
              { value: 'keys', label: '按业务编号' },
              { value: 'time', label: '按变化时间' },
            ]}
          />
        </Form.Item>
        {by === 'keys' ? (
          <Form.Item
            name="keys"
            label="业务编号"
            extra="每行一个，或用逗号、空格分开，最多200个；须是本条目送过的"
            rules={[{ required: true, whitespace: true, message: '请填写业务编号' }]}
          >
            <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} />
          </Form.Item>
        ) : (
          <Form.Item name="time" label="数据变化时间" rules={[{ required: true, message: '请选择起止时间' }]}>
            <DatePicker.RangePicker {...momentField} />
          </Form.Item>
        )}
      </Form>
      {Boolean(error) && <ErrorNotice error={error} safe="已填写的内容仍在。" />}
    </Modal>
  );
}

function inputOf({ by, keys, time }: ResendValues): UplinkResendInput {
  if (by === 'time' && time) return { from: toInstant(time[0]), to: toInstant(time[1]) };
  return { recordKeys: keysOf(keys ?? '') };
}
