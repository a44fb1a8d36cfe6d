import { Button, Form, Input, Select, Space } from 'antd';
import type { SourceFieldFragment } from '../../../generated/graphql.ts';

export interface MappingFieldsProps {
  name: 'requestMapping' | 'responseMapping';
  title: string;
  fields: readonly SourceFieldFragment[];
}

/** Our fields beside the names that the other side gives them. */
export function MappingFields({ name, title, fields }: MappingFieldsProps) {
  const options = fields.map((field) => ({ value: field.name, label: `${field.label}（${field.name}）` }));
  return (
    <fieldset className="exchange-mapping">
      <legend>{title}</legend>
      <Form.List name={name}>
        {(rows, { add, remove }) => (
          <>
            {rows.map((row) => (
              <Space key={row.key} align="start" className="exchange-mapping-row">
                <Form.Item name={[row.name, 'field']} rules={[{ required: true, message: '请选择我方字段' }]}>
                  <Select
                    options={options}
                    showSearch={{ optionFilterProp: 'label' }}
                    placeholder="我方字段"
                    aria-label={`${title}第 ${row.name + 1} 行，我方字段`}
                  />
                </Form.Item>
                <Form.Item
                  name={[row.name, 'theirs']}
                  rules={[{ required: true, whitespace: true, message: '请填写对方字段名' }]}
                >
                  <Input placeholder="对方字段名" aria-label={`${title}第 ${row.name + 1} 行，对方字段名`} />
                </Form.Item>
                <Button onClick={() => remove(row.name)} aria-label={`删除${title}第 ${row.name + 1} 行`}>
                  删除
                </Button>
              </Space>
            ))}
            <Button size="small" disabled={options.length === 0} onClick={() => add({})}>
              增加对应
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
