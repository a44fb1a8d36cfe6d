import { MarkTag } from '@yjs/web-kit';
import { Checkbox, Select } from 'antd';
import type { DistributionMask, SourceFieldFragment } from '../../../generated/graphql.ts';
import { PlainTable } from '../../PlainTable.tsx';
import { maskTitles, optionsOf, sensitivityTitles } from '../config/words.ts';
import { typeText } from '../sources/source-told.ts';
import { type PickedField, pick } from './wizard-values.ts';

export interface FieldPickerProps {
  fields: readonly SourceFieldFragment[];
  /** Given by the form. */
  value?: readonly PickedField[];
  onChange?(value: PickedField[]): void;
}

const masks = optionsOf(maskTitles);

/** Which fields the application gets, and how each leaves; always in the order of the source. */
export function FieldPicker({ fields, value = [], onChange }: FieldPickerProps) {
  const picked = new Map(value.map((one) => [one.name, one]));

  function change(next: ReadonlyMap<string, PickedField>): void {
    onChange?.(fields.flatMap((field) => next.get(field.name) ?? []));
  }

  function toggle(field: SourceFieldFragment, checked: boolean): void {
    const next = new Map(picked);
    if (checked) next.set(field.name, pick(field));
    else next.delete(field.name);
    change(next);
  }

  function dress(name: string, mask: DistributionMask): void {
    change(new Map(picked).set(name, { name, mask }));
  }

  return (
    <PlainTable
      label="分发字段"
      columns={[
        {
          key: 'pick',
          title: '分发',
          width: 48,
          render: (row) => (
            <Checkbox
              aria-label={`分发 ${row.label}`}
              checked={picked.has(row.name)}
              onChange={({ target }) => toggle(row, target.checked)}
            />
          ),
        },
        { key: 'name', title: '字段标识', render: (row) => <code>{row.name}</code> },
        { key: 'label', title: '字段名称', render: (row) => row.label },
        { key: 'type', title: '类型', render: (row) => typeText(row) },
        {
          key: 'level',
          title: '敏感级别',
          render: (row) => (row.level === 'NONE' ? '—' : <MarkTag>{sensitivityTitles[row.level]}</MarkTag>),
        },
        {
          key: 'mask',
          title: '处理方式',
          width: 120,
          render: (row) => (
            <Select
              size="small"
              className="exchange-number"
              aria-label={`${row.label} 的处理方式`}
              disabled={!picked.has(row.name)}
              options={masks}
              value={picked.get(row.name)?.mask ?? 'NONE'}
              onChange={(mask) => dress(row.name, mask)}
            />
          ),
        },
      ]}
      rows={fields.map((field) => ({ ...field, id: field.name }))}
      empty={{ title: '请先选择通道', hint: '选择后列出其数据源的字段。' }}
    />
  );
}
