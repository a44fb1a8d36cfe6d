import { useCodeList } from '@yjs/web-kit';
import { Col, Form, Input, InputNumber, Row, Select } from 'antd';
import type { ProjectChoicesFragment } from '../../generated/graphql.ts';

const item = (name: (string | number)[], label: string, field: React.ReactNode, span = 8, required = true) => (
  <Col span={span} key={name.join('.')}>
    <Form.Item name={name} label={label} required={required}>
      {field}
    </Form.Item>
  </Col>
);
const count = (name: string, label: string, unit: string) =>
  item(
    ['project', name],
    label,
    <InputNumber min={0} max={100_000} precision={0} suffix={unit} style={{ width: '100%' }} />,
  );
const money = (name: string[], label: string, required: boolean) =>
  item(['project', ...name], label, <Input inputMode="decimal" suffix="元" maxLength={13} />, 8, required);

/** 项目: what is offered, to whom, for how long and how much, and how it is examined (02 §7.3). */
export function ProjectStep({ choices }: { choices: ProjectChoicesFragment }) {
  return (
    <>
      <ProjectFields choices={choices} />
      <Row gutter={16}>
        {item(['assessmentPlan'], '考核方案', <Input.TextArea rows={3} maxLength={2000} showCount />, 24)}
      </Row>
    </>
  );
}

/** What the library keeps of a project. */
export function ProjectFields({ choices }: { choices: ProjectChoicesFragment }) {
  const categories = useCodeList('trainingProjectCategory');
  // What the content has is offered to it, though it has been withdrawn since.
  const own: unknown = Form.useWatch(['project', 'category']);
  const select = (name: string, label: string, options: { value: string; label: string }[]) =>
    item(
      ['project', name],
      label,
      <Select showSearch={{ optionFilterProp: 'label' }} options={options} placeholder="请选择" />,
    );
  const coded = (name: string, label: string, codes: readonly { code: string; title: string }[]) =>
    select(
      name,
      label,
      codes.map(({ code, title }) => ({ value: code, label: title })),
    );
  return (
    <Row gutter={16}>
      {item(['project', 'name'], '项目名称', <Input maxLength={80} />, 16)}
      {select('category', '项目类别', categories.offered([String(own ?? '')]))}
      {item(['project', 'occupationName'], '职业（工种）', <Input maxLength={80} />)}
      {item(['project', 'occupationCode'], '职业（工种）代码', <Input maxLength={20} />, 8, false)}
      {coded('skillLevel', '技能等级', choices.levels)}
      {coded('certType', '证书类型', choices.certificates)}
      {item(['project', 'certIssuer'], '发证单位', <Input maxLength={100} />)}
      {coded('mode', '培训方式', choices.modes)}
      {count('hoursTheory', '理论课时', '课时')}
      {count('hoursPractice', '实操课时', '课时')}
      {count('hoursTotal', '总课时', '课时')}
      {count('days', '培训天数', '天')}
      {count('minPerRun', '每班最少人数', '人')}
      {count('maxPerRun', '每班最多人数', '人')}
      {money(['feePerPerson'], '人均收费', true)}
      {money(['fees', 'tuition'], '其中学杂费', false)}
      {money(['fees', 'material'], '其中材料费', false)}
      {money(['fees', 'certification'], '其中鉴定费', false)}
      {money(['fees', 'lodging'], '其中住宿费', false)}
      {money(['fees', 'meal'], '其中伙食费', false)}
      {item(['introProject'], '项目介绍', <Input.TextArea rows={4} maxLength={3000} showCount />, 24)}
      {item(['project', 'entryConditions'], '报名条件', <Input.TextArea rows={2} maxLength={500} />, 12, false)}
      {item(['project', 'employmentDirection'], '就业方向', <Input.TextArea rows={2} maxLength={300} />, 12, false)}
    </Row>
  );
}
