import { Form, Input, Select } from 'antd';
import type { DataCallMode } from '../../../generated/graphql.ts';
import { endpointHints } from './channel-words.ts';
import { endpointOptions } from './endpoint-parts.ts';

/** The address, and the settings that only this way of calling knows. */
export function EndpointFields({ mode }: { mode: DataCallMode }) {
  return (
    <>
      <Form.Item
        name="endpoint"
        label="调用地址"
        className="exchange-long"
        extra={endpointHints[mode]}
        rules={[{ required: true, whitespace: true, max: 500, message: '请填写调用地址' }]}
      >
        <Input maxLength={500} autoComplete="off" />
      </Form.Item>
      {(endpointOptions[mode] ?? []).map(({ name, label, required, pattern, hint, placeholder, choices }) => (
        <Form.Item
          key={name}
          name={['options', name]}
          label={label}
          extra={hint}
          rules={[
            ...(required ? [{ required: true, whitespace: true, message: `请填写${label}` }] : []),
            ...(pattern ? [{ pattern, message: hint }] : []),
          ]}
        >
          {choices ? (
            <Select allowClear options={[...choices]} placeholder="默认" />
          ) : (
            <Input maxLength={300} autoComplete="off" {...(placeholder && { placeholder })} />
          )}
        </Form.Item>
      ))}
    </>
  );
}
