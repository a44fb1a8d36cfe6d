import { DatePicker } from '@yjs/web-kit';
import { Col, Form, Input, InputNumber, Radio, Row, Select } from 'antd';
import type { ReactNode } from 'react';
import type { EmploymentState } from '../../../generated/graphql.ts';
import { EmployerField } from './EmployerField.tsx';
import { asDay } from './entry-values.ts';
import { contracts, incomes, industries, startupTypes, studyModes, trainingResults } from './words.ts';

const half = (name: string, label: string, control: ReactNode, more: object = {}) => (
  <Col span={12} key={name}>
    <Form.Item name={name} label={label} {...more}>
      {control}
    </Form.Item>
  </Col>
);
const text = (max: number) => <Input maxLength={max} autoComplete="off" />;
const day = <DatePicker style={{ width: '100%' }} />;
const insured = half(
  'insured',
  '是否参保',
  <Radio.Group
    options={[
      { value: true, label: '已参保' },
      { value: false, label: '未参保' },
    ]}
  />,
);
const income = half('monthlyIncome', '月收入（选填，保密）', <Select allowClear options={incomes} />);

const FIELDS: Readonly<Record<EmploymentState, readonly ReactNode[]>> = {
  EMPLOYED: [
    <Col span={24} key="employer">
      <EmployerField />
    </Col>,
    half('jobPost', '岗位', text(60)),
    half('startedOn', '入职日期', day, asDay),
    half('industry', '行业', <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={industries} />),
    half('contractType', '合同类型', <Select allowClear options={contracts} />),
    insured,
    income,
  ],
  SELF_EMPLOYED: [
    half('startupName', '企业名称', text(100), {
      rules: [{ required: true, whitespace: true, message: '请填写创业企业名称' }],
    }),
    half('startupType', '创业类型', <Select allowClear options={startupTypes} />),
    half('startupFounded', '成立日期', day, asDay),
    half('startupEmployees', '用工人数', <InputNumber min={0} max={100_000} precision={0} style={{ width: '100%' }} />),
    half('startupLoan', '创业贷款（元）', <Input inputMode="decimal" autoComplete="off" />),
    insured,
    income,
  ],
  STUDENT: [
    half('school', '院校', text(100)),
    half('major', '专业', text(60)),
    half('studyMode', '学习形式', <Select allowClear options={studyModes} />),
    half('enrolledOn', '入学日期', day, asDay),
    half('finishedOn', '毕业日期', day, asDay),
  ],
  TRAINING: [
    half('trainingName', '培训项目', text(80)),
    half('trainingInstitution', '培训机构', text(100)),
    half('trainingFrom', '开始日期', day, asDay),
    half('trainingTo', '结束日期', day, asDay),
    half('trainingResult', '结果', <Select allowClear options={trainingResults} />),
  ],
  UNEMPLOYED: [half('endedOn', '离职日期（选填）', day, asDay), insured],
  OTHER: [],
};

/** What is asked of a person who stands so. */
export function SituationFields({ state }: { state: EmploymentState }) {
  return <Row gutter={12}>{FIELDS[state]}</Row>;
}
