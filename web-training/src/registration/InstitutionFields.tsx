import { Form, Input, Select } from 'antd';
import type { RegistrationChoicesQuery } from '../generated/graphql.ts';
import { usccRule } from './values.ts';

type Choices = RegistrationChoicesQuery['institutionRegistrationChoices'];

const optionsOf = (items: readonly { code: string; title: string }[]) =>
  items.map(({ code, title }) => ({ value: code, label: title }));
const needed = (message: string) => [{ required: true, whitespace: true, message }];

/** 机构信息 and its legal person. */
export function InstitutionFields({ choices }: { choices: Choices }) {
  return (
    <>
      <h2>机构信息</h2>
      <Form.Item name="uscc" label="统一社会信用代码" rules={[usccRule]}>
        <Input maxLength={24} autoComplete="off" autoFocus />
      </Form.Item>
      <Form.Item name="name" label="机构名称" extra="与登记证书一致。" rules={needed('请填写机构名称')}>
        <Input maxLength={100} autoComplete="organization" />
      </Form.Item>
      <div className="portal-pair">
        <Form.Item name="institutionType" label="机构类型" rules={needed('请选择机构类型')}>
          <Select options={optionsOf(choices.institutionTypes)} />
        </Form.Item>
        <Form.Item name="nature" label="办学性质" rules={needed('请选择办学性质')}>
          <Select options={optionsOf(choices.natures)} />
        </Form.Item>
      </div>
      <Form.Item
        name="districtCode"
        label="所在区"
        extra="机构的项目由所在区退役军人事务局审核。"
        rules={needed('请选择所在区')}
      >
        <Select options={optionsOf(choices.districts)} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Form.Item name="regAddress" label="注册地址" rules={needed('请填写注册地址')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="trainAddress" label="培训地址" rules={needed('请填写培训地址')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="parentName" label="上级（举办）单位" extra="没有的不填。">
        <Input maxLength={100} />
      </Form.Item>
      <h2>法定代表人</h2>
      <div className="portal-pair">
        <Form.Item name="legalName" label="姓名" rules={needed('请填写法定代表人姓名')}>
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
        <Form.Item name="legalIdNo" label="身份证件号码" rules={needed('请填写法定代表人身份证件号码')}>
          <Input maxLength={18} autoComplete="off" />
        </Form.Item>
      </div>
    </>
  );
}
