import { DatePicker } from '@yjs/web-kit';
import { Col, Form, Input, InputNumber, Row } from 'antd';
import type { OwnConditionsFragment } from '../../generated/graphql.ts';
import { conditionFields, conditionText } from './condition-fields.ts';

interface ConditionFieldsProps {
  /** What stands in force, shown beside each field where the form asks for changes only. */
  standing?: OwnConditionsFragment;
}

/** The fields of 办学条件: for a first filing, and beside what stands for a change. */
export function ConditionFields({ standing }: ConditionFieldsProps) {
  return (
    <Row gutter={16}>
      {conditionFields.map((field) => (
        <Col xs={24} md={field.kind === 'TEXT' ? 24 : 12} key={field.key}>
          <Form.Item
            name={field.key}
            label={field.label}
            {...(standing
              ? { extra: `现为：${conditionText(field, standing) || '未登记'}` }
              : { rules: [{ required: field.needed ?? false, message: `请填写${field.label}` }] })}
          >
            {control(field)}
          </Form.Item>
        </Col>
      ))}
    </Row>
  );
}

function control({ kind, unit }: (typeof conditionFields)[number]) {
  if (kind === 'DAY') return <DatePicker />;
  if (kind === 'TEXT') return <Input.TextArea maxLength={3000} showCount autoSize={{ minRows: 3, maxRows: 8 }} />;
  return <InputNumber min={0} precision={kind === 'AREA' ? 2 : 0} suffix={unit} style={{ width: '100%' }} />;
}
