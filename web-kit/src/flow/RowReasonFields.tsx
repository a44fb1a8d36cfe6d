import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select, Space } from 'antd';
import type { DecisionRow } from './decision.types.ts';
import { reasonTextRules } from './reason-rules.ts';
import { useReasons } from './useReasons.ts';

export interface RowReasonFieldsProps {
  rows: readonly DecisionRow[];
  dict: string | null | undefined;
}

/** Reasons of single rows that differ from the common one. */
export function RowReasonFields({ rows, dict }: RowReasonFieldsProps) {
  const reasons = useReasons(dict);
  return (
    <Form.List name="rows">
      {(fields, list) => (
        <fieldset className="yjs-fieldset">
          <legend>个别办件的原因（选填，未列出的按上面的原因）</legend>
          {fields.map((field) => (
            <Space key={field.key} align="start" wrap>
              <Form.Item name={[field.name, 'id']} rules={[{ required: true, message: '请选择办件' }]}>
                <Select
                  aria-label="办件"
                  placeholder="选择办件"
                  style={{ width: 240 }}
                  options={rows.map((row) => ({ value: row.id, label: row.label }))}
                />
              </Form.Item>
              {reasons.length > 0 && (
                <Form.Item name={[field.name, 'reasonCode']} rules={[{ required: true, message: '请选择原因' }]}>
                  <Select
                    aria-label="原因"
                    placeholder="原因"
                    style={{ width: 180 }}
                    options={reasons.map((reason) => ({ value: reason.code, label: reason.title }))}
                  />
                </Form.Item>
              )}
              <Form.Item name={[field.name, 'reasonText']} rules={reasonTextRules(reasons.length === 0)}>
                <Input aria-label="原因说明" placeholder="原因说明" maxLength={500} style={{ width: 220 }} />
              </Form.Item>
              <Button aria-label="删除这一行" icon={<DeleteOutlined />} onClick={() => list.remove(field.name)} />
            </Space>
          ))}
          {fields.length < rows.length && (
            <Button type="dashed" icon={<PlusOutlined />} onClick={() => list.add({})}>
              为个别办件另填原因
            </Button>
          )}
        </fieldset>
      )}
    </Form.List>
  );
}
