import { Form, Input, Select } from 'antd';
import type { MaterialChoice } from './decision.types.ts';
import { materialValue } from './decision-values.ts';

export interface MaterialsFieldProps {
  choices: readonly MaterialChoice[];
}

/** Which materials the applicant is asked to supplement, and what is wrong with them. */
export function MaterialsField({ choices }: MaterialsFieldProps) {
  return (
    <>
      <Form.Item
        name="materials"
        label="需要补正的材料"
        rules={[{ required: true, type: 'array', min: 1, message: '请选择需要补正的材料' }]}
      >
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="请选择，可多选"
          options={choices.map((choice) => ({ value: materialValue(choice.code, choice.name), label: choice.name }))}
        />
      </Form.Item>
      <Form.Item name="materialNote" label="补正要求（选填，随材料告知申请人）">
        <Input maxLength={200} />
      </Form.Item>
    </>
  );
}
