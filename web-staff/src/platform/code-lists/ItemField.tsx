import { Input } from 'antd';
import { useId } from 'react';

export interface ItemFieldProps {
  label: string;
  value: string;
  maxLength: number;
  problem: string | undefined;
  width: number | string;
  onChange(value: string): void;
}

/** A cell of the table that is typed into, with what is wrong with it underneath. */
export function ItemField({ label, value, maxLength, problem, width, onChange }: ItemFieldProps) {
  const id = useId();
  return (
    <>
      <Input
        size="small"
        style={{ width }}
        aria-label={label}
        aria-invalid={problem !== undefined}
        {...(problem && { status: 'error' as const, 'aria-describedby': id })}
        maxLength={maxLength}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem && (
        <div id={id} className="code-list-problem">
          {problem}
        </div>
      )}
    </>
  );
}
