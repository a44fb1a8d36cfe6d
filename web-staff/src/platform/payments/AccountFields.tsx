import { useCodeList } from '@yjs/web-kit';
import { Form, Input, Select } from 'antd';

/** 收款账户: bank, number and holder; `at` names the object that they stand in. */
export function AccountFields({ at = [] }: { at?: readonly string[] }) {
  const banks = useCodeList('bank').offered();
  return (
    <>
      <Form.Item name={[...at, 'bankCode']} label="开户银行" rules={[{ required: true, message: '请选择开户银行' }]}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={banks} />
      </Form.Item>
      <Form.Item
        name={[...at, 'account']}
        label="银行账号"
        rules={[
          { required: true, message: '请填写银行账号' },
          { pattern: /^[\d\s-]{12,30}$/, message: '银行账号应为12至19位数字' },
        ]}
      >
        <Input maxLength={30} inputMode="numeric" autoComplete="off" />
      </Form.Item>
      <Form.Item
        name={[...at, 'holder']}
        label="户名"
        rules={[{ required: true, whitespace: true, message: '请填写户名' }]}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
    </>
  );
}
