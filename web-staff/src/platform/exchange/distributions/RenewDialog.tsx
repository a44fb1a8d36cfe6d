import { useMutation } from '@apollo/client/react';
import { DatePicker, ErrorNotice, type Picked, today, toPicked } from '@yjs/web-kit';
import { Form, Modal } from 'antd';
import { useState } from 'react';
import type { DistributionRowFragment } from '../../../generated/graphql.ts';
import { HelpLines } from '../../HelpLines.tsx';
import { RenewDistributionDocument } from './distributions.graphql.ts';

export interface RenewDialogProps {
  distribution: DistributionRowFragment;
  onDone(): void;
  onClose(): void;
}

/** 续期: from today, twelve months at most. */
export function RenewDialog({ distribution, onDone, onClose }: RenewDialogProps) {
  const [form] = Form.useForm<{ validTo: Picked }>();
  const [renew, { loading }] = useMutation(RenewDistributionDocument);
  const [error, setError] = useState<unknown>();
  const last = toPicked(today()).add(1, 'year').subtract(1, 'day');

  async function confirm({ validTo }: { validTo: Picked }): Promise<void> {
    setError(undefined);
    try {
      const { id, version } = distribution;
      await renew({ variables: { id, version, validTo: validTo.format('YYYY-MM-DD') } });
      onDone();
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <Modal
      open
      title={`续期 · ${distribution.appName}`}
      okText="续期"
      cancelText="返回"
      confirmLoading={loading}
      onOk={form.submit}
      onCancel={onClose}
    >
      <HelpLines lines={['有效期自今日起，最长12个月；其他内容不变。', '含敏感字段的，续期由安全管理员审批后生效。']} />
      <Form form={form} layout="vertical" initialValues={{ validTo: last }} onFinish={(values) => void confirm(values)}>
        <Form.Item name="validTo" label="新的有效期止（含）" rules={[{ required: true, message: '请选择日期' }]}>
          <DatePicker className="exchange-number" minDate={toPicked(today())} maxDate={last} />
        </Form.Item>
      </Form>
      {error !== undefined && <ErrorNotice error={error} />}
    </Modal>
  );
}
