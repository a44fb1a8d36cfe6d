import { useMutation } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { App, Form, Input, InputNumber, Modal, Radio, Switch } from 'antd';
import { useState } from 'react';
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
  const [form] = Form.useForm<Record<string, unknown>>();
  const [set, { loading }] = useMutation(SetParameterDocument, { refetchQueries: [ParametersDocument] });
  const [error, setError] = useState<unknown>();
  const { code, version, title, description, fields, value, shipped } = parameter;

  async function change({ reason, ...entries }: Record<string, unknown>): Promise<void> {
    setError(undefined);
    try {
      await set({ variables: { code, version, value: toValue(fields, entries), reason: String(reason).trim() } });
      message.success(`${title}：已修改`);
      onClose();
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <Modal
      open
      title={`修改 · ${title}`}
      okText="修改"
      cancelText="返回"
      confirmLoading={loading}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{description}</p>
      <Form form={form} layout="vertical" initialValues={toEntries(fields, value)} onFinish={change}>
        {fields.map((field) => (
          <PartItem key={entryOf(field)} field={field} />
        ))}
        <div className="staff-preview-block yjs-quiet">
          默认值：
          <ParameterValue fields={fields} value={shipped} />
        </div>
        <Form.Item
          name="reason"
          label="修改原因"
          rules={[
            { required: true, whitespace: true, message: '请填写修改原因' },
            { min: 5, message: '修改原因不少于 5 个字' },
          ]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={500} showCount />
        </Form.Item>
      </Form>
      {error !== undefined && <ErrorNotice error={error} safe="已填写的内容仍在。" />}
    </Modal>
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
