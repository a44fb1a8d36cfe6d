import { useEffect, useRef } from 'react';

export interface RowCheckboxProps {
  label: string;
  checked: boolean;
  /** Some of many are chosen. */
  partly?: boolean;
  disabled?: boolean;
  onChange(checked: boolean): void;
}

/** The box that chooses a row. A click on it is not a click on the row. */
export function RowCheckbox({ label, checked, partly = false, disabled = false, onChange }: RowCheckboxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = partly;
  }, [partly]);
  return (
    <input
      ref={box}
      type="checkbox"
      aria-label={label}
      checked={checked}
      disabled={disabled}
      onChange={(event) => onChange(event.target.checked)}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  );
}
