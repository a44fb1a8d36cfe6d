import { Form, Select } from 'antd';
import type { RunChoicesQuery } from '../../generated/graphql.ts';

/** 师资场地: where it is held, who leads and who teaches. */
export function TeachingStep({ choices: { myInstitution } }: { choices: RunChoicesQuery }) {
  const teachers = myInstitution?.teachers.map(({ id, name, title }) => ({
    value: id,
    label: title ? `${name}（${title}）` : name,
  }));
  const venues = myInstitution?.venues
    .filter(({ active }) => active)
    .map(({ id, name, kindTitle, capacity }) => ({ value: id, label: `${name}（${kindTitle}，可容纳${capacity}人）` }));
  return (
    <div style={{ maxWidth: 720 }}>
      <Form.Item
        name="venueIds"
        label="培训场地（线上培训可不选）"
        extra="没有可选的场地、教师时，请先在“机构信息”中登记。"
      >
        <Select mode="multiple" options={venues ?? []} notFoundContent="没有在用的场地" />
      </Form.Item>
      <Form.Item name="headTeacherId" label="班主任">
        <Select allowClear options={teachers ?? []} notFoundContent="没有登记教师" />
      </Form.Item>
      <Form.Item name="teacherIds" label="授课教师">
        <Select mode="multiple" options={teachers ?? []} notFoundContent="没有登记教师" />
      </Form.Item>
    </div>
  );
}
