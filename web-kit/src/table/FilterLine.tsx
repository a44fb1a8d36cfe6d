import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { FilterBarProps } from './FilterBar.tsx';
import { FilterControl } from './FilterControl.tsx';
import { type FilterField, type FilterValues, isFilled } from './filter.types.ts';

/** Filters in one line, more on demand; every change acts at once (text on Enter or on leaving the field). Default export: loaded on demand. */
export default function FilterLine({ fields, values, onChange, extra }: FilterBarProps) {
  const [open, setOpen] = useState(false);
  const more = fields.filter((field) => field.more);
  const hiddenCount = more.filter((field) => isFilled(field, values)).length;
  const anyFilled = fields.some((field) => isFilled(field, values));
  const shown = fields.filter((field) => !field.more || open);
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers before 2023 do not know <search>
    <div role="search" className="yjs-filters yjs-no-print" aria-label="筛选">
      {shown.map((field) => (
        <FilterControl key={field.key} field={field} values={values} onChange={onChange} />
      ))}
      {more.length > 0 && (
        <Button
          type="text"
          aria-expanded={open}
          icon={open ? <UpOutlined /> : <DownOutlined />}
          iconPlacement="end"
          onClick={() => setOpen(!open)}
        >
          {open ? '收起' : hiddenCount > 0 ? `更多（${hiddenCount} 项已设）` : '更多'}
        </Button>
      )}
      {anyFilled && (
        <Button type="text" onClick={() => onChange(clearedValues(fields))}>
          清除筛选
        </Button>
      )}
      {extra && <span className="yjs-filters-extra">{extra}</span>}
    </div>
  );
}

function clearedValues(fields: readonly FilterField[]): FilterValues {
  const cleared: FilterValues = {};
  for (const field of fields) {
    if (field.kind === 'days') {
      cleared[field.from] = '';
      cleared[field.to] = '';
    } else cleared[field.key] = field.kind === 'multi' ? [] : field.kind === 'flag' ? false : '';
  }
  return cleared;
}
