import { Descriptions } from 'antd';
import type { OwnConditionsFragment } from '../../generated/graphql.ts';
import { conditionFields, conditionText } from './condition-fields.ts';

/** 办学条件 as they stand. */
export function Conditions({ standing }: { standing: OwnConditionsFragment }) {
  return (
    <Descriptions
      size="small"
      column={3}
      items={conditionFields.map((field) => ({
        key: field.key,
        label: field.label,
        children: conditionText(field, standing) || '未填写',
        ...(field.kind === 'TEXT' && { span: 3 }),
      }))}
    />
  );
}
