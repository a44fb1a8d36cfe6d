import { DatePicker, type Picked, useCodeList } from '@yjs/web-kit';
import { Col, Form, Input, Radio, Row, Select } from 'antd';
import type { OneOffSubsidyInput } from '../../../generated/graphql.ts';
import { groundOptions } from './words.ts';

export type EntryValues = Omit<OneOffSubsidyInput, 'enlistDate' | 'dischargeDate'> & {
  enlistDate: Picked;
  dischargeDate: Picked;
};

/** What is sent of what was filled in; an empty account is the one that is known. */
export function inputOf({ enlistDate, dischargeDate, ...values }: EntryValues): OneOffSubsidyInput {
  return {
    ...values,
    grounds: values.grounds ?? [],
    bankAccount: values.bankAccount?.trim() || null,
    accountHolder: values.accountHolder?.trim() || null,
    enlistDate: enlistDate.format('YYYY-MM-DD'),
    dischargeDate: dischargeDate.format('YYYY-MM-DD'),
  };
}

const required = (message: string) => [{ required: true, message }];

/** The fields of an application; what is known stands in them already. */
export function EntryFields({ knownAccount, corrected }: { knownAccount: string | null; corrected: boolean }) {
  const banks = useCodeList('bank').offered();
  return (
    <Row gutter={16}>
      <Col span={12}>
        <Form.Item name="enlistDate" label="入伍日期" rules={required('请填写入伍日期')}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
      </Col>
      <Col span={12}>
        <Form.Item name="dischargeDate" label="退役日期" rules={required('请填写退役日期')}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
      </Col>
      {corrected && (
        <Col span={24}>
          <Form.Item name="factsReason" label="更正服役起止日期的原因" extra="与一件事申请不一致，请说明依据。">
            <Input maxLength={500} autoComplete="off" />
          </Form.Item>
        </Col>
      )}
      <Col span={24}>
        <Form.Item name="grounds" label="加发情形" extra="取自一件事申请；有变化的，请上传证明材料。">
          <Select mode="multiple" options={groundOptions} placeholder="没有加发情形" />
        </Form.Item>
      </Col>
      <Col span={24}>
        <Form.Item name="accountKind" label="账户种类">
          <Radio.Group
            options={[
              { value: 'OWN', label: '本人银行卡' },
              { value: 'CARD', label: '社会保障卡（一卡通）' },
            ]}
          />
        </Form.Item>
      </Col>
      <Col span={12}>
        <Form.Item name="bankCode" label="开户银行" rules={required('请选择开户银行')}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={banks} placeholder="请选择" />
        </Form.Item>
      </Col>
      <Col span={12}>
        <Form.Item name="bankName" label="开户行名称（选填）">
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
      </Col>
      <Col span={12}>
        <Form.Item
          name="bankAccount"
          label="银行账号"
          extra={knownAccount ? `留空即使用已登记的 ${knownAccount}` : '16至19位，本人名下'}
        >
          <Input maxLength={30} inputMode="numeric" autoComplete="off" />
        </Form.Item>
      </Col>
      <Col span={12}>
        <Form.Item name="accountHolder" label="户名（选填）" extra="留空即为本人；与本人姓名不一致的不能申报。">
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
      </Col>
      <Col span={24}>
        <Form.Item name="remark" label="备注（选填）">
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} />
        </Form.Item>
      </Col>
    </Row>
  );
}
