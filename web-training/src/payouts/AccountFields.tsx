import { Form, Input } from 'antd';

export interface AccountValues {
  holder: string;
  bankName: string;
  bankAccount: string;
}

/** 户名, 开户行, 收款账号, as the server checks them. */
export function AccountFields() {
  return (
    <>
      <Form.Item
        name="holder"
        label="户名"
        rules={[{ required: true, message: '请填写户名' }]}
        extra="须与本人姓名一致"
      >
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
      <Form.Item name="bankName" label="开户行" rules={[{ required: true, message: '请填写开户行全称' }]}>
        <Input maxLength={80} placeholder="如：中国工商银行上海市虹口支行" autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="bankAccount"
        label="收款账号"
        rules={[{ required: true, message: '请填写收款账号' }]}
        extra="16至19位数字，可以带空格"
      >
        <Input maxLength={30} inputMode="numeric" autoComplete="off" />
      </Form.Item>
    </>
  );
}
