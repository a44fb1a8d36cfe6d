import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, InputNumber, Select, Space } from 'antd';
import type { RoundValues } from './form-values.ts';

interface Choice {
  code: string;
  title: string;
}

interface WhomFieldsProps {
  categories: readonly Choice[] | undefined;
  districts: readonly Choice[] | undefined;
}

const optionsOf = (choices: readonly Choice[] | undefined) =>
  choices?.map(({ code, title }) => ({ value: code, label: title })) ?? [];

/** Whom a round is for, and which places it keeps (02 §5.3); what is left empty has its default. */
export function WhomFields({ categories, districts }: WhomFieldsProps) {
  return (
    <>
      <Form.Item name="categories" label="培训对象（不选用默认范围）">
        <Select mode="multiple" optionFilterProp="label" options={optionsOf(categories)} />
      </Form.Item>
      <Form.Item name="districts" label="面向的安置区（不选为全市）">
        <Select mode="multiple" optionFilterProp="label" options={optionsOf(districts)} />
      </Form.Item>
      <Space size="large" wrap>
        <Form.Item name="dischargeWindowMonths" label="退役后可报名期限（不填用默认限制）">
          <InputNumber min={1} max={600} precision={0} suffix="个月" />
        </Form.Item>
        <Form.Item name="ageMax" label="年龄上限（不填用默认限制）">
          <InputNumber min={16} max={130} precision={0} suffix="周岁" />
        </Form.Item>
      </Space>
      <Form.Item label="各区名额（不填为不分区）" style={{ marginBottom: 0 }}>
        <QuotaList districts={districts} />
      </Form.Item>
    </>
  );
}

/** 各区名额, a row for each district; what is left of the places is open to all. */
function QuotaList({ districts }: Pick<WhomFieldsProps, 'districts'>) {
  const kept = Form.useWatch<RoundValues['districtQuota']>('districtQuota') ?? [];
  const taken = new Set(kept.map((row) => row?.districtCode));
  const options = optionsOf(districts).map((option) => ({ ...option, disabled: taken.has(option.value) }));
  return (
    <Form.List name="districtQuota">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }) => (
            <Space key={key} align="baseline" style={{ display: 'flex' }}>
              <Form.Item name={[name, 'districtCode']} rules={[{ required: true, message: '请选择区' }]}>
                <Select aria-label="安置区" placeholder="安置区" options={options} style={{ width: 160 }} />
              </Form.Item>
              <Form.Item name={[name, 'places']} rules={[{ required: true, message: '请填写名额' }]}>
                <InputNumber aria-label="名额" placeholder="名额" min={1} max={500} precision={0} suffix="名" />
              </Form.Item>
              <Button
                type="text"
                aria-label="删除这一区"
                icon={<DeleteOutlined aria-hidden="true" />}
                onClick={() => remove(name)}
              />
            </Space>
          ))}
          <Form.Item>
            <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => add()}>
              添加区名额
            </Button>
          </Form.Item>
        </>
      )}
    </Form.List>
  );
}
