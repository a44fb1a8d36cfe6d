import { useMutation } from '@apollo/client/react';
import { reasonTextRules, useRequestId } from '@yjs/web-kit';
import { Form, Input, Modal, Radio } from 'antd';
import { Refused } from '../app/Refused.tsx';
import type { MyApplicationFieldsFragment, WithdrawReason } from '../generated/graphql.ts';
import { WithdrawMyApplicationDocument } from './own.graphql.ts';

const REASONS: { value: WithdrawReason; label: string }[] = [
  { value: 'REPEAT', label: '重复申报' },
  { value: 'WRONG', label: '填写错误' },
  { value: 'CHANGED', label: '情况变化' },
  { value: 'OTHER', label: '其他' },
];

interface Values {
  reasonCode: WithdrawReason;
  reasonText?: string;
}

export interface WithdrawDialogProps {
  application: MyApplicationFieldsFragment;
  onClose(): void;
}

/** 撤回申请: says what will happen before it does. */
export function WithdrawDialog({ application, onClose }: WithdrawDialogProps) {
  const [form] = Form.useForm<Values>();
  const reason = Form.useWatch('reasonCode', form);
  const [withdraw, { error, loading }] = useMutation(WithdrawMyApplicationDocument);
  const requestId = useRequestId();
  const early = application.acceptedAt == null;

  async function send({ reasonCode, reasonText }: Values): Promise<void> {
    const input = {
      id: application.id,
      version: application.version,
      reasonCode,
      reasonText: reasonText?.trim() || null,
    };
    const { data } = await withdraw({ variables: { input: { ...input, requestId: requestId(input) } } }).catch(() => ({
      data: undefined,
    }));
    if (data) onClose();
  }

  return (
    <Modal
      open
      title="撤回申请"
      okText="撤回申请"
      okButtonProps={{ danger: true, loading }}
      cancelText="不撤回"
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>
        {early
          ? '撤回后这次申请立即结束，各事项都不再办理。需要时可以重新申请。'
          : '这次申请已经受理，撤回须经区退役军人事务局同意。同意后各事项停止办理，已经办结的事项不变。'}
      </p>
      <Form form={form} layout="vertical" onFinish={(values) => void send(values)}>
        <Form.Item name="reasonCode" label="撤回原因" rules={[{ required: true, message: '请选择撤回原因' }]}>
          <Radio.Group options={REASONS} />
        </Form.Item>
        <Form.Item
          name="reasonText"
          label={reason === 'OTHER' ? '说明' : '说明（选填）'}
          rules={reasonTextRules(reason === 'OTHER')}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </Form>
      {error && <Refused error={error} safe="填写的原因仍在，没有撤回。" stay />}
    </Modal>
  );
}
