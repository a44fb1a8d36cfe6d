import { Input } from 'antd';
import { useState } from 'react';

export interface IpFieldProps {
  /** Given by the form. */
  id?: string;
  value?: readonly string[];
  onChange?(value: string[]): void;
}

/** Addresses, one a line. */
export function IpField({ id, value = [], onChange }: IpFieldProps) {
  // What is being typed has lines that are not addresses yet; the form holds only those that are something.
  const [text, setText] = useState(value.join('\n'));
  return (
    <Input.TextArea
      {...(id !== undefined && { id })}
      className="exchange-half"
      autoSize={{ minRows: 3, maxRows: 12 }}
      placeholder={'10.10.1.20\n10.10.2.0/24'}
      value={text}
      onChange={({ target }) => {
        setText(target.value);
        onChange?.(linesOf(target.value));
      }}
    />
  );
}

/** Lines, or what stands between commas and blanks, without those that are empty. */
export function linesOf(text: string): string[] {
  return text.split(/[\s,，、;；]+/).filter(Boolean);
}
