import { useMutation } from '@apollo/client/react';
import { FormDialog, reasonTextRules, useCodeList, useRequestId } from '@yjs/web-kit';
import { Form, Input, Select } from 'antd';
import type { SubsidyAccountInput } from '../../../generated/graphql.ts';
import type { OneOffSubsidyTypes } from '../../../records/one-off-subsidy.ts';
import { ProposeSubsidyAccountDocument } from './subsidies.graphql.ts';

/** 申请变更账户 of an approved application; the director agrees (01 §13.6 no. 4). */
export function AccountDialog(props: { application: OneOffSubsidyTypes['One']; onClose(): void; onDone(): void }) {
  const { application, onClose, onDone } = props;
  const [propose] = useMutation(ProposeSubsidyAccountDocument);
  const requestIdOf = useRequestId();
  const banks = useCodeList('bank').offered();
  async function send(input: SubsidyAccountInput) {
    const { id, version } = application;
    await propose({ variables: { id, version, input, requestId: requestIdOf({ id, version, input }) } });
    onDone();
  }
  return (
    <FormDialog<SubsidyAccountInput>
      title={`申请变更账户 ${application.applyNo}`}
      okText="提交分管局长批准"
      onSubmit={send}
      onClose={onClose}
    >
      <p className="yjs-quiet">新账户须为本人名下的银行卡或社会保障卡，批准前仍按原账户发放。</p>
      <Form.Item name="nextBankCode" label="开户银行" rules={[{ required: true, message: '请选择开户银行' }]}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={banks} />
      </Form.Item>
      <Form.Item name="nextBankName" label="开户行名称（选填）">
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="nextBankAccount" label="银行账号" rules={[{ required: true, message: '请填写银行账号' }]}>
        <Input maxLength={30} inputMode="numeric" autoComplete="off" />
      </Form.Item>
      <Form.Item name="nextAccountReason" label="变更原因" rules={reasonTextRules(true, '变更原因')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={500} showCount />
      </Form.Item>
    </FormDialog>
  );
}
