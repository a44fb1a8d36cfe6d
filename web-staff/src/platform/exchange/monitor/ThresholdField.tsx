import { Form, InputNumber, Radio } from 'antd';
import type { RuleRowFragment } from '../../../generated/graphql.ts';
import { isYesNo } from './rule-columns.tsx';

export interface ThresholdFieldProps {
  threshold: RuleRowFragment['thresholds'][number];
}

const yesNo = [
  { value: 1, label: '是' },
  { value: 0, label: '否' },
];

/** A number of a rule, or the answer where it only says whether. */
export function ThresholdField({ threshold }: ThresholdFieldProps) {
  const { key, title, unit, least, most, initial } = threshold;
  const whether = isYesNo(threshold);
  return (
    <Form.Item
      name={['thresholds', key]}
      label={title}
      extra={`出厂值 ${whether ? (initial === 1 ? '是' : '否') : `${initial}${unit}`}`}
      rules={[{ required: true, type: 'integer', min: least, max: most, message: `须为${least}至${most}` }]}
    >
      {whether ? <Radio.Group options={yesNo} /> : <InputNumber suffix={unit} min={least} max={most} precision={0} />}
    </Form.Item>
  );
}
