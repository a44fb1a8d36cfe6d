import { Form, InputNumber, Select, Space } from 'antd';
import type { DataFieldType } from '../../../generated/graphql.ts';

/** What stands in the brackets of a field's type: a length, digits and places, or the codes. */
export function FieldSize({ index }: { index: number }) {
  const type = Form.useWatch(['fields', index, 'type']) as DataFieldType | undefined;
  const n = index + 1;
  switch (type) {
    case 'STRING':
      return (
        <Form.Item name={[index, 'length']}>
          <InputNumber min={1} max={4000} precision={0} placeholder="200" aria-label={`第 ${n} 个字段的长度`} />
        </Form.Item>
      );
    case 'DECIMAL':
      return (
        <Space.Compact>
          <Form.Item name={[index, 'length']}>
            <InputNumber min={1} max={38} precision={0} placeholder="14" aria-label={`第 ${n} 个字段的总位数`} />
          </Form.Item>
          <Form.Item name={[index, 'scale']}>
            <InputNumber min={0} max={38} precision={0} placeholder="2" aria-label={`第 ${n} 个字段的小数位数`} />
          </Form.Item>
        </Space.Compact>
      );
    case 'CODE':
      return (
        <Form.Item name={[index, 'codes']} rules={[{ required: true, message: '请填写代码' }]}>
          <Select
            mode="tags"
            open={false}
            suffixIcon={null}
            maxTagCount={2}
            tokenSeparators={[' ', ',', '，', '、', '\n']}
            placeholder="回车分隔"
            aria-label={`第 ${n} 个字段的代码`}
          />
        </Form.Item>
      );
    default:
      return '—';
  }
}
