import { DeleteOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { ConditionValueField } from './ConditionValueField.tsx';
import type { ConditionField } from './condition.types.ts';
import { type AtomNode, withField, withOperator } from './condition-tree.ts';

export interface ConditionAtomProps {
  atom: AtomNode;
  fields: readonly ConditionField[];
  disabled: boolean;
  /** What the server found wrong with it. */
  problem?: string | undefined;
  /** Whether it was just added: the choice of the field takes the focus. */
  fresh: boolean;
  onChange(atom: AtomNode): void;
  onRemove(): void;
}

/** One comparison: what, how, with which value. */
export function ConditionAtom({ atom, fields, disabled, problem, fresh, onChange, onRemove }: ConditionAtomProps) {
  const known = fields.find(({ field }) => field === atom.field);
  const unknown = atom.field !== undefined && !known;
  return (
    <div className="yjs-condition-atom">
      <Select
        aria-label="条件项"
        className="yjs-condition-field"
        autoFocus={fresh}
        disabled={disabled}
        placeholder="选择条件项"
        showSearch={{ optionFilterProp: 'label' }}
        status={unknown || problem ? 'error' : ''}
        value={atom.field ?? null}
        options={fields.map(({ field, title }) => ({ value: field, label: title }))}
        onChange={(name) => {
          const next = fields.find(({ field }) => field === name);
          if (next) onChange(withField(atom, next));
        }}
      />
      {known && (
        <>
          <Select
            aria-label={`${known.title}的比较方式`}
            className="yjs-condition-op"
            disabled={disabled}
            value={atom.op ?? null}
            options={choicesOf(known)}
            onChange={(op) => onChange(withOperator(atom, op))}
          />
          <ConditionValueField
            atom={atom}
            field={known}
            disabled={disabled}
            onChange={(value) => onChange({ ...atom, value })}
          />
        </>
      )}
      {!disabled && (
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          aria-label={`删除条件${known ? `：${known.title}` : ''}`}
          onClick={onRemove}
        />
      )}
      {problem && (
        <span role="alert" className="yjs-condition-problem">
          {problem}
        </span>
      )}
    </div>
  );
}

/** 为 and 为其中之一 read alike in a sentence; here the choice is between one value and several. */
function choicesOf({ operators }: ConditionField) {
  const several: Readonly<Record<string, string>> = { in: '为其中之一', notIn: '不为其中任何一个', exists: '是否填写' };
  return operators.map(({ op, title }) => ({ value: op, label: several[op] ?? title }));
}
