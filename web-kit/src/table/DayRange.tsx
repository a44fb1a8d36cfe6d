import { DatePicker } from 'antd';
import dayjs from 'dayjs';

export interface DayRangeProps {
  label: string;
  /** `YYYY-MM-DD` or empty. */
  from: string;
  to: string;
  onChange(from: string, to: string): void;
}

/** From–to in days, both ends optional. Default export: loaded on demand. */
export default function DayRange({ label, from, to, onChange }: DayRangeProps) {
  return (
    <DatePicker.RangePicker
      aria-label={label}
      placeholder={[`${label}从`, '到']}
      allowEmpty={[true, true]}
      style={{ width: 240 }}
      value={[from ? dayjs(from) : null, to ? dayjs(to) : null]}
      onChange={(days) => onChange(days?.[0]?.format('YYYY-MM-DD') ?? '', days?.[1]?.format('YYYY-MM-DD') ?? '')}
    />
  );
}
