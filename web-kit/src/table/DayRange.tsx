import { DatePicker } from '../form/DatePicker.tsx';
import { toPicked } from '../text/picked.ts';

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
      value={[from ? toPicked(from) : null, to ? toPicked(to) : null]}
      onChange={(days) => onChange(days?.[0]?.format('YYYY-MM-DD') ?? '', days?.[1]?.format('YYYY-MM-DD') ?? '')}
    />
  );
}
