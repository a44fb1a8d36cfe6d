import { InputNumber } from 'antd';
import { useId } from 'react';

export interface Limits {
  ratePerMinute: number;
  dailyQuota: number;
  maxRowsPerCall: number;
}

const fields = [
  { key: 'ratePerMinute', label: '每分钟调用上限', most: 100_000 },
  { key: 'dailyQuota', label: '每日调用上限', most: 100_000_000 },
  { key: 'maxRowsPerCall', label: '单次返回条数上限', most: 10_000 },
] as const;

/** The three numbers that bound a distribution. */
export function LimitFields({ value, onChange }: { value: Limits; onChange(value: Limits): void }) {
  const id = useId();
  return (
    <div className="staff-limits">
      {fields.map(({ key, label, most }) => (
        <label key={key} htmlFor={`${id}-${key}`}>
          <span>{label}</span>
          <InputNumber
            id={`${id}-${key}`}
            min={1}
            max={most}
            precision={0}
            value={value[key]}
            onChange={(number) => onChange({ ...value, [key]: number ?? 1 })}
          />
        </label>
      ))}
    </div>
  );
}
