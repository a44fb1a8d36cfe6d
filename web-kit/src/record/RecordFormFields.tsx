import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { DatePicker, momentField } from '../form/DatePicker.tsx';
import { wordOptions } from '../table/word-options.ts';
import { type Picked, toInstant, toLocal, toPicked } from '../text/picked.ts';
import type { RecordFormField } from './record-form.types.ts';

/** Texts longer than this get several lines. */
const ONE_LINE = 100;

/** The controls of a declared form, for a `Form`: days and moments as the API takes them. */
export function RecordFormFields({ fields }: { fields: readonly RecordFormField[] }) {
  return fields.map((field) => (
    <Form.Item
      key={field.name}
      name={field.name}
      {...(field.kind !== 'flag' && { label: field.title })}
      rules={
        field.required
          ? [{ required: true, whitespace: true, message: `请填写${field.title}`, type: typeOf(field) }]
          : []
      }
      {...heldAs(field)}
    >
      {controlOf(field)}
    </Form.Item>
  ));
}

const TYPES = { whole: 'number', texts: 'array' } as const;
const typeOf = ({ kind }: RecordFormField) => (kind === 'whole' || kind === 'texts' ? TYPES[kind] : 'string');

/** How a control that holds no text keeps what the API takes. */
function heldAs({ kind }: RecordFormField) {
  const picked = (shown: (text: string) => Picked, kept: (picked: Picked) => string) => ({
    getValueProps: (value?: string) => ({ value: value ? shown(value) : null }),
    getValueFromEvent: (value: Picked | null) => (value ? kept(value) : undefined),
  });
  if (kind === 'day') return picked(toPicked, (day) => day.format('YYYY-MM-DD'));
  if (kind === 'moment') return picked(toLocal, toInstant);
  return kind === 'flag' ? { valuePropName: 'checked' } : {};
}

function controlOf({ kind, title, max, least, most, words = {} }: RecordFormField): ReactNode {
  const limited = max === undefined ? {} : { maxLength: max };
  switch (kind) {
    case 'choice':
      return <Select allowClear options={wordOptions(words)} />;
    case 'texts':
      // Words to choose from, or whatever is typed, one after the other.
      return Object.keys(words).length > 0 ? (
        <Select mode="multiple" options={wordOptions(words)} />
      ) : (
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[' ', ',', '，', '、', ';', '；']} />
      );
    case 'day':
      return <DatePicker style={{ width: '100%' }} />;
    case 'moment':
      return <DatePicker {...momentField} style={{ width: '100%' }} />;
    case 'decimal':
      return <Input inputMode="decimal" autoComplete="off" />;
    case 'whole':
      return (
        <InputNumber
          style={{ width: '100%' }}
          precision={0}
          {...(least !== undefined && { min: least })}
          {...(most !== undefined && { max: most })}
        />
      );
    case 'flag':
      return <Checkbox>{title}</Checkbox>;
    default:
      return max !== undefined && max <= ONE_LINE ? (
        <Input {...limited} autoComplete="off" />
      ) : (
        <Input.TextArea rows={3} {...limited} />
      );
  }
}
