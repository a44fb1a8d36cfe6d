import { useMutation } from '@apollo/client/react';
import { FormDialog, ReasonItem } from '@yjs/web-kit';
import { App, Form, Input, InputNumber, Radio, Switch } from 'antd';
import type { ParameterRowFragment } from '../../generated/graphql.ts';
import { ParametersDocument, SetParameterDocument } from './ParameterList.graphql.ts';
import { ParameterValue } from './ParameterValue.tsx';
import { entryOf, toEntries, toValue } from './parameter-value.ts';

type Field = ParameterRowFragment['fields'][number];

interface ChangeParameterProps {
  parameter: ParameterRowFragment;
  onClose(): void;
}

/** 修改业务参数: each part in its own field with its unit, and the reason for the audit log. */
export function ChangeParameter({ parameter, onClose }: ChangeParameterProps) {
  const { message } = App.useApp();
  const [set] = useMutation(SetParameterDocument, { refetchQueries: [ParametersDocument] });
  const { code, version, title, description, fields, value, shipped } = parameter;

  async function change({ reason, ...entries }: Record<string, unknown>): Promise<void> {
    await set({ variables: { code, version, value: toValue(fields, entries), reason: String(reason).trim() } });
    message.success(`${title}：已修改`);
  }

  return (
    <FormDialog<Record<string, unknown>>
      title={`修改 · ${title}`}
      okText="修改"
      initialValues={toEntries(fields, value)}
      onSubmit={change}
      onClose={onClose}
    >
      <p>{description}</p>
      {fields.map((field) => (
        <PartItem key={entryOf(field)} field={field} />
      ))}
      <div className="staff-preview-block yjs-quiet">
        默认值：
        <ParameterValue fields={fields} value={shipped} />
      </div>
      <ReasonItem />
    </FormDialog>
  );
}

function PartItem({ field }: { field: Field }) {
  const { label, kind, min, max } = field;
  const name = entryOf(field);
  if (kind === 'SWITCH')
    return (
      <Form.Item name={name} label={label} valuePropName="checked">
        <Switch checkedChildren={field.on} unCheckedChildren={field.off} />
      </Form.Item>
    );
  if (kind === 'TEXT')
    return (
      <Form.Item name={name} label={label} rules={[{ required: true, whitespace: true, message: `请填写${label}` }]}>
        <Input {...(field.maxLength == null ? {} : { maxLength: field.maxLength, showCount: true })} />
      </Form.Item>
    );
  if (kind === 'CHOICE')
    return (
      <Form.Item name={name} label={label} rules={[{ required: true, message: `请选择${label}` }]}>
        <Radio.Group options={(field.choices ?? []).map((choice) => ({ value: choice.value, label: choice.title }))} />
      </Form.Item>
    );
  return (
    <Form.Item
      name={name}
      label={label}
      extra={`可填写 ${min?.toLocaleString('zh-CN') ?? '不限'} 至 ${max?.toLocaleString('zh-CN') ?? '不限'}`}
      rules={[{ required: true, message: `请填写${label}` }]}
    >
      <InputNumber
        {...(min == null ? {} : { min })}
        {...(max == null ? {} : { max })}
        precision={field.decimals ?? 0}
        suffix={field.unit}
        style={{ width: 200 }}
      />
    </Form.Item>
  );
}
