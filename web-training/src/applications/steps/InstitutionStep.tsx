import { Form, Input } from 'antd';

/** 机构信息: what the institution says of itself for this application. */
export function InstitutionStep() {
  return (
    <Form.Item
      name="introInstitution"
      label="机构介绍"
      required
      extra="办学历史、师资力量、培训条件和主要业绩，3000字以内。"
    >
      <Input.TextArea rows={8} maxLength={3000} showCount />
    </Form.Item>
  );
}
