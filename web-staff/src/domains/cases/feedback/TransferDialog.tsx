import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { App, Form, Input, Modal, Select } from 'antd';
import type { FeedbackRowFragment } from '../../../generated/graphql.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { FeedbackColleaguesDocument, TransferFeedbackDocument } from './feedback-acts.graphql.ts';

export interface TransferDialogProps {
  messages: readonly FeedbackRowFragment[];
  onClose(): void;
  onDone(): void;
}

/** 转办: to a colleague of the same window, with a word of explanation. */
export function TransferDialog({ messages, onClose, onDone }: TransferDialogProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<{ userId: string; note: string }>();
  const { data, loading } = useQuery(FeedbackColleaguesDocument, { fetchPolicy: 'network-only' });
  const [transfer, { loading: running, error }] = useMutation(TransferFeedbackDocument);
  const colleagues = data?.feedbackColleagues ?? [];

  async function send({ userId, note }: { userId: string; note: string }): Promise<void> {
    try {
      await transfer({ variables: { ids: messages.map((one) => one.id), userId, note: note.trim() } });
      message.success('已转办，对方会收到提醒');
      onDone();
    } catch {
      // Shown below through `error`.
    }
  }

  return (
    <Modal
      open
      title={`转办 ${messages.length} 条反馈`}
      okText="转办"
      cancelText="返回"
      confirmLoading={running}
      onOk={form.submit}
      onCancel={onClose}
    >
      <HelpLines lines={['处理人改为所选同事，对方会收到站内提醒。', '您仍可以查看和处理这些反馈。']} />
      <Form form={form} layout="vertical" onFinish={send}>
        <Form.Item name="userId" label="转给" rules={[{ required: true, message: '请选择同事' }]}>
          <Select
            loading={loading}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="本单位处理部门反馈的同事"
            notFoundContent="本单位没有其他处理部门反馈的同事"
            options={colleagues.map((one) => ({ value: one.id, label: one.name }))}
          />
        </Form.Item>
        <Form.Item
          name="note"
          label="说明"
          rules={[
            { required: true, whitespace: true, message: '请填写说明' },
            { min: 5, message: '说明不少于 5 个字' },
          ]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} showCount />
        </Form.Item>
      </Form>
      {error && <ErrorNotice error={error} safe="反馈没有转出，已填写的内容仍在。" />}
    </Modal>
  );
}
