import { Form, Input } from 'antd';

const needed = (message: string) => [{ required: true, whitespace: true, message }];

/** The fields `name`, `idNo` and `phone` of somebody for whom a form is filled in. */
export function PersonItems() {
  return (
    <>
      <Form.Item name="name" label="姓名" rules={needed('请填写姓名')}>
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <Form.Item name="idNo" label="身份证号码" rules={needed('请填写身份证号码')}>
        <Input maxLength={18} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="phone"
        label="手机号码"
        rules={[{ required: true, pattern: /^1\d{10}$/, message: '请填写正确的手机号码' }]}
      >
        <Input type="tel" maxLength={11} autoComplete="off" />
      </Form.Item>
    </>
  );
}
