import { Input, InputNumber, Select } from 'antd';

export interface CodeCellProps {
  label: string;
  value: string | number | undefined;
  /** Where a code is one of few. */
  choices: readonly { const: number; title: string }[] | undefined;
  text: boolean;
  problem: string | undefined;
  /** Absent where the version is only read. */
  onChange: ((value: string | number | undefined) => void) | undefined;
}

/** One code of the table: read, chosen, or typed, with what is wrong with it underneath. */
export function CodeCell(props: CodeCellProps) {
  const { value, choices, problem, onChange } = props;
  if (!onChange) return choices?.find((choice) => choice.const === value)?.title ?? value ?? '—';
  return (
    <>
      <Field {...props} onChange={onChange} />
      {problem && <div className="library-mapping-problem">{problem}</div>}
    </>
  );
}

function Field({
  label,
  value,
  choices,
  text,
  problem,
  onChange,
}: CodeCellProps & { onChange: NonNullable<CodeCellProps['onChange']> }) {
  const common = { size: 'small' as const, 'aria-label': label, ...(problem && { status: 'error' as const }) };
  if (choices)
    return (
      <Select
        {...common}
        style={{ width: 120 }}
        value={typeof value === 'number' ? value : null}
        options={choices.map((choice) => ({ value: choice.const, label: choice.title }))}
        onChange={(next) => onChange(next ?? undefined)}
      />
    );
  if (text)
    return (
      <Input
        {...common}
        style={{ width: 80 }}
        maxLength={4}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value.trim() || undefined)}
      />
    );
  return (
    <InputNumber
      {...common}
      style={{ width: 80 }}
      min={0}
      max={99}
      precision={0}
      value={typeof value === 'number' ? value : null}
      onChange={(next) => onChange(next ?? undefined)}
    />
  );
}
