import { Form, Input, Select } from 'antd';
import type { MaterialChoice } from './decision.types.ts';
import { materialValue } from './decision-values.ts';

export interface MaterialsFieldProps {
  choices: readonly MaterialChoice[];
  /** What no list has may be written down as well. */
  free?: boolean | undefined;
}

/** Which materials the applicant is asked to supplement, and what is wrong with them. */
export function MaterialsField({ choices, free = false }: MaterialsFieldProps) {
  const label = free ? '缺少的材料' : '需要补正的材料';
  return (
    <>
      <Form.Item
        name="materials"
        label={label}
        rules={[{ required: true, type: 'array', min: 1, max: 20, message: `请选择${label}（最多20项）` }]}
      >
        <Select
          mode={free ? 'tags' : 'multiple'}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={free ? '请选择，可多选；列表中没有的直接输入后按回车' : '请选择，可多选'}
          options={choices.map((choice) => ({ value: materialValue(choice.code, choice.name), label: choice.name }))}
        />
      </Form.Item>
      <Form.Item name="materialNote" label="补正要求（选填，随材料告知申请人）">
        <Input maxLength={200} />
      </Form.Item>
    </>
  );
}
