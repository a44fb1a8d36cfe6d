import { Form, InputNumber } from 'antd';

/** An even number is allowed and said to be unusual (BR17-2). */
export function PlannedExperts() {
  const even = Number(Form.useWatch('plannedExperts')) % 2 === 0;
  return (
    <Form.Item
      name="plannedExperts"
      label="计划专家数"
      {...(even && { validateStatus: 'warning' as const, help: '专家数为双数，建议为单数' })}
    >
      <InputNumber min={1} max={30} />
    </Form.Item>
  );
}
