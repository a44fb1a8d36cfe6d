import { SearchOutlined } from '@ant-design/icons';
import { Checkbox, Input, Select } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useCodeList } from '../form/useCodeList.ts';
import type { FilterField, FilterValues } from './filter.types.ts';

// The date picker is the heaviest control; pages without a date filter do not pay for it.
const DayRange = lazy(() => import('./DayRange.tsx'));

export interface FilterControlProps {
  field: FilterField;
  values: Readonly<Record<string, unknown>>;
  onChange(patch: FilterValues): void;
}

/** One filter as a control. */
export function FilterControl({ field, values, onChange }: FilterControlProps) {
  const value = values[field.key];
  switch (field.kind) {
    case 'text':
      return (
        <TextFilter field={field} value={String(value ?? '')} onChange={(text) => onChange({ [field.key]: text })} />
      );
    case 'select':
      return (
        <Select
          aria-label={field.label}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={field.label}
          style={{ width: field.width ?? 140 }}
          value={value ? String(value) : null}
          onChange={(next: string | null) => onChange({ [field.key]: next ?? '' })}
          options={[...field.options]}
        />
      );
    case 'codes':
      return <CodesFilter field={field} values={values} onChange={onChange} />;
    case 'multi':
      return (
        <Select
          mode="multiple"
          aria-label={field.label}
          allowClear
          maxTagCount="responsive"
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={field.label}
          style={{ width: field.width ?? 180 }}
          value={Array.isArray(value) ? value.map(String) : []}
          onChange={(next: string[]) => onChange({ [field.key]: next })}
          options={[...field.options]}
        />
      );
    case 'days':
      return (
        <Suspense fallback={<span style={{ width: 240 }} />}>
          <DayRange
            label={field.label}
            from={String(values[field.from] ?? '')}
            to={String(values[field.to] ?? '')}
            onChange={(from, to) => onChange({ [field.from]: from, [field.to]: to })}
          />
        </Suspense>
      );
    case 'flag':
      return (
        <Checkbox checked={value === true} onChange={(event) => onChange({ [field.key]: event.target.checked })}>
          {field.label}
        </Checkbox>
      );
  }
}

interface CodesFilterProps extends FilterControlProps {
  field: Extract<FilterField, { kind: 'codes' }>;
}

function CodesFilter({ field, ...props }: CodesFilterProps) {
  const { filter } = useCodeList(field.list);
  return <FilterControl {...props} field={{ ...field, kind: 'select', options: filter }} />;
}

function TextFilter(props: {
  field: Extract<FilterField, { kind: 'text' }>;
  value: string;
  onChange(text: string): void;
}) {
  const placeholder = props.field.placeholder ?? props.field.label;
  const [text, setText] = useState(props.value);
  useEffect(() => setText(props.value), [props.value]);
  const commit = (next: string) => {
    const trimmed = next.trim();
    if (trimmed !== props.value) props.onChange(trimmed);
  };
  return (
    <Input
      aria-label={props.field.label}
      allowClear
      prefix={<SearchOutlined />}
      placeholder={placeholder}
      className="yjs-filter-text"
      style={{ width: Math.max(props.field.width ?? 240, roomFor(placeholder)) }}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        if (event.target.value === '') commit('');
      }}
      onPressEnter={() => commit(text)}
      onBlur={() => commit(text)}
    />
  );
}

/** Pixels that a field needs to show its hint whole: a Chinese character takes 14, the sign before it and the cross at the end 68. */
function roomFor(hint: string): number {
  return [...hint].reduce((sum, character) => sum + (character.charCodeAt(0) < 256 ? 8 : 14), 68);
}
