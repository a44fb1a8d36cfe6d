import { DatePicker, FormDialog, momentField, type Picked, pickedNow, toInstant, wordOptions } from '@yjs/web-kit';
import { Form, Input, Select } from 'antd';
import type { ReserveReceiptInput } from '../../../generated/graphql.ts';
import { reserveDeliveryTitles } from '../../../generated/titles/reserve-delivery.ts';

interface Values extends Omit<ReserveReceiptInput, 'at'> {
  at: Picked;
}

/** 登记移交: who has taken it over, how and when. */
export function ReceiptDialog({
  title,
  onSubmit,
  onClose,
}: {
  title: string;
  onSubmit(input: ReserveReceiptInput): Promise<void>;
  onClose(): void;
}) {
  return (
    <FormDialog<Values>
      title={title}
      okText="登记移交"
      initialValues={{ way: 'PAPER', at: pickedNow() }}
      onSubmit={({ at, ...rest }) => onSubmit({ ...rest, at: toInstant(at) })}
      onClose={onClose}
    >
      <Form.Item name="receiver" label="接收人" rules={[{ required: true, message: '请填写接收人姓名' }]}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="way" label="移交方式">
        <Select options={wordOptions(reserveDeliveryTitles)} />
      </Form.Item>
      <Form.Item name="at" label="移交时间" rules={[{ required: true, message: '请选择移交时间' }]}>
        <DatePicker {...momentField} style={{ width: '100%' }} />
      </Form.Item>
    </FormDialog>
  );
}
