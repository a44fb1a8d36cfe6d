import { Form, Input } from 'antd';
import { reasonLength, reasonTextRules } from '../flow/reason-rules.ts';

/** The field `reason` of a form: why something is changed, 5 to 500 characters. */
export function ReasonItem({ label = '修改原因' }: { label?: string }) {
  return (
    <Form.Item name="reason" label={label} rules={reasonTextRules(true, label)}>
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={reasonLength.max} showCount />
    </Form.Item>
  );
}
