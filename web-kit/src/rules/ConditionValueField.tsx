import { Input, InputNumber, Select } from 'antd';
import { DatePicker } from '../form/DatePicker.tsx';
import { toPicked } from '../text/picked.ts';
import type { ConditionField, ConditionScalar, ConditionValue } from './condition.types.ts';
import { type AtomNode, isListOperator } from './condition-tree.ts';

export interface ConditionValueFieldProps {
  atom: AtomNode;
  field: ConditionField;
  disabled: boolean;
  onChange(value: ConditionValue | undefined): void;
}

const yesNo = (yes: string, no: string) => [
  { value: 'true', label: yes },
  { value: 'false', label: no },
];

/** The value of a comparison, entered as its field asks for it. */
export function ConditionValueField({ atom: { op, value }, field, disabled, onChange }: ConditionValueFieldProps) {
  const common = { 'aria-label': `${field.title}的值`, disabled };
  if (op === 'exists' || field.type === 'boolean') {
    const [yes, no] = op === 'exists' ? ['已填写', '未填写'] : ['是', '否'];
    return (
      <Select
        {...common}
        className="yjs-condition-value"
        value={value === undefined ? null : String(value)}
        options={yesNo(yes as string, no as string)}
        onChange={(text) => onChange(text === 'true')}
      />
    );
  }
  if (isListOperator(op)) return <ListValue {...common} field={field} value={value} onChange={onChange} />;
  if (field.type === 'code') {
    return (
      <Select
        {...common}
        className="yjs-condition-value"
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="请选择"
        value={(value as string | undefined) ?? null}
        options={field.options.map(({ code, title }) => ({ value: code, label: title }))}
        onChange={(code) => onChange(code ?? undefined)}
      />
    );
  }
  if (field.type === 'number') {
    return (
      <InputNumber
        {...common}
        value={(value as number | undefined) ?? null}
        {...(field.unit && { suffix: field.unit })}
        onChange={(number) => onChange(number ?? undefined)}
      />
    );
  }
  if (field.type === 'date') {
    return (
      <DatePicker
        {...common}
        value={typeof value === 'string' && value ? toPicked(value) : null}
        onChange={(day) => onChange(day?.format('YYYY-MM-DD'))}
      />
    );
  }
  return (
    <Input
      {...common}
      className="yjs-condition-value"
      value={(value as string | undefined) ?? ''}
      maxLength={60}
      onChange={(event) => onChange(event.target.value || undefined)}
    />
  );
}

interface ListValueProps {
  'aria-label': string;
  disabled: boolean;
  field: ConditionField;
  value: ConditionValue | undefined;
  onChange(value: ConditionValue | undefined): void;
}

/** Several values: chosen of the list, else typed and ended with Enter. */
function ListValue({ field, value, onChange, ...common }: ListValueProps) {
  const values = (value === undefined ? [] : Array.isArray(value) ? value : [value]).map(String);
  const isCode = field.type === 'code';
  return (
    <Select
      {...common}
      mode={isCode ? 'multiple' : 'tags'}
      className="yjs-condition-values"
      placeholder={isCode ? '请选择一个或多个' : '逐个输入后按回车'}
      value={values}
      showSearch={{ optionFilterProp: 'label' }}
      options={field.options.map(({ code, title }) => ({ value: code, label: title }))}
      onChange={(chosen: string[]) => onChange(readList(field, chosen))}
    />
  );
}

function readList(field: ConditionField, texts: readonly string[]): ConditionScalar[] {
  if (field.type !== 'number') return [...texts];
  return texts.map(Number).filter((number) => Number.isFinite(number));
}
