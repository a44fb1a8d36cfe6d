import { useMutation } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { App, Form, Input, InputNumber, Modal } from 'antd';
import type { InspectionPageFragment } from '../../../generated/graphql.ts';
import { useRequestId } from '../../../platform/request-id.ts';
import { ExtendImprovementDocument } from './inspections.graphql.ts';

interface ExtendDialogProps {
  one: InspectionPageFragment;
  onClose(): void;
  onDone(): void;
}

interface Values {
  workdays: number;
  reason: string;
}

/** 延长整改期限, once in a round (T19-6). */
export function ExtendDialog({ one, onClose, onDone }: ExtendDialogProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [extend, { loading, error }] = useMutation(ExtendImprovementDocument);
  const requestId = useRequestId();

  async function confirm(values: Values): Promise<void> {
    const input = { id: one.id, version: one.version, ...values };
    const { data } = await extend({ variables: { input: { ...input, requestId: requestId(input) } } }).catch(() => ({
      data: undefined,
    }));
    if (!data) return;
    message.success(`整改期限已延至 ${data.extendImprovement.improveDeadline}`);
    onDone();
    onClose();
  }

  return (
    <Modal
      open
      title="延长整改期限"
      okText="延期"
      cancelText="返回"
      confirmLoading={loading}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>现期限 {one.improveDeadline}。每轮整改只能延期一次，从现期限起按工作日计算。</p>
      <Form form={form} layout="vertical" initialValues={{ workdays: 5 }} onFinish={(values) => void confirm(values)}>
        <Form.Item name="workdays" label="延长（工作日）" rules={[{ required: true, message: '请填写天数' }]}>
          <InputNumber min={1} max={15} precision={0} />
        </Form.Item>
        <Form.Item
          name="reason"
          label="延期原因"
          rules={[{ required: true, min: 5, max: 500, message: '请填写5至500个字的延期原因' }]}
        >
          <Input.TextArea maxLength={500} showCount autoSize={{ minRows: 2 }} />
        </Form.Item>
      </Form>
      {error && <ErrorNotice error={error} />}
    </Modal>
  );
}
