import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button } from 'antd';

export interface SortFieldProps {
  label: string;
  options: readonly string[];
  value?: readonly string[];
  onChange?(value: string[]): void;
}

/** Puts options in order, the most important first; by buttons, so that a thumb and a keyboard can do it. */
export function SortField({ label, options, value, onChange }: SortFieldProps) {
  const order = value?.length === options.length ? value : options;
  const sorted = value?.length === options.length;

  function move(from: number, to: number): void {
    const next = [...order];
    const [moved] = next.splice(from, 1);
    if (moved !== undefined) next.splice(to, 0, moved);
    onChange?.(next);
  }

  return (
    <ol className="yjs-ranking" aria-label={label}>
      {order.map((option, n) => (
        <li key={option}>
          <span>
            {sorted && `${n + 1}. `}
            {option}
          </span>
          <Button
            icon={<ArrowUpOutlined />}
            aria-label={`${option}上移`}
            disabled={n === 0}
            onClick={() => move(n, n - 1)}
          />
          <Button
            icon={<ArrowDownOutlined />}
            aria-label={`${option}下移`}
            disabled={n === order.length - 1}
            onClick={() => move(n, n + 1)}
          />
        </li>
      ))}
      {!sorted && (
        <li>
          <span className="yjs-quiet">用箭头调整顺序，最重要的放在最前</span>
          <Button onClick={() => onChange?.([...options])}>就按这个顺序</Button>
        </li>
      )}
    </ol>
  );
}
