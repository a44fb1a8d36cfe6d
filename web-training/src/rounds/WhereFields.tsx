import { Form, Input, Select } from 'antd';
import type { RoundChoicesQuery } from '../generated/graphql.ts';

export type Venue = NonNullable<RoundChoicesQuery['myInstitution']>['venues'][number];

/** Where a round trains: a venue of the institution in use, and the address that trainees are told, which follows it until changed. */
export function WhereFields({ venues }: { venues: readonly Venue[] | undefined }) {
  const form = Form.useFormInstance();
  const used = venues?.filter(({ active }) => active) ?? [];
  const addressOf = (id: string) => used.find((venue) => venue.id === id)?.address;
  return (
    <>
      <Form.Item
        name="venueId"
        label="培训场地"
        rules={[{ required: true, message: '请选择培训场地' }]}
        extra="没有可选的场地时，请先在“机构信息”的“场地”中登记。"
      >
        <Select
          loading={!venues}
          placeholder="选择本机构在用的场地"
          notFoundContent="没有在用的场地"
          options={used.map(({ id, name, kindTitle, capacity }) => ({
            value: id,
            label: `${name}（${kindTitle}，可容纳${capacity}人）`,
          }))}
          onChange={(id: string) => form.setFieldValue('address', addressOf(id))}
        />
      </Form.Item>
      <Form.Item name="address" label="培训地址" rules={[{ required: true, message: '请填写培训地址' }]}>
        <Input maxLength={200} />
      </Form.Item>
    </>
  );
}
