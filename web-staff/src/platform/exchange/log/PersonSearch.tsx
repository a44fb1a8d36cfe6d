import { readIdNumber } from '@yjs/web-kit';
import { Input, Tooltip } from 'antd';
import { useState } from 'react';

export interface PersonSearchProps {
  value: string;
  onChange(idNo: string): void;
}

/** 按当事人: an ID number that stays on this page and never stands in the address. */
export function PersonSearch({ value, onChange }: PersonSearchProps) {
  const [text, setText] = useState(value);
  const [problem, setProblem] = useState<string>();

  function search(typed: string): void {
    if (typed.trim() === '') {
      setProblem(undefined);
      onChange('');
      return;
    }
    const read = readIdNumber(typed);
    setProblem(read.ok ? undefined : read.message);
    if (read.ok) onChange(read.reading.idNo);
  }

  return (
    <Tooltip open={problem !== undefined} title={problem}>
      <Input.Search
        aria-label="按当事人"
        placeholder="按当事人：身份证号码"
        allowClear
        autoComplete="off"
        style={{ width: 240 }}
        value={text}
        {...(problem && { status: 'error' as const })}
        onChange={(event) => setText(event.target.value)}
        onSearch={search}
      />
    </Tooltip>
  );
}
