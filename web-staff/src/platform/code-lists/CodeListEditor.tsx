import { PlusOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { type FormEvent, useState } from 'react';
import type { RuleBodyProps } from '../rules/rule-bodies.ts';
import { ItemActs } from './ItemActs.tsx';
import { ItemField } from './ItemField.tsx';
import { ItemTable } from './ItemTable.tsx';
import {
  type EditedItem,
  editedItems,
  keptItems,
  movedItem,
  problemsOfItems,
  usedCodes,
  withNewItem,
} from './list-body.ts';

/** The next version of a code list while it is being written (01 §2.6): entries are added, renamed, moved, withdrawn and taken back. */
export default function CodeListEditor({ id, body, rule, problems, onChange, onSubmit }: RuleBodyProps) {
  const [items, setItems] = useState(() => editedItems(body, usedCodes(rule)));
  const [tried, setTried] = useState(false);
  const found = problemsOfItems(items);
  const shown: Readonly<Record<string, string>> = { ...problems, ...(tried && found) };
  const keep = (next: EditedItem[]) => {
    setItems(next);
    onChange({ items: keptItems(next) });
  };
  const change = (item: EditedItem) => keep(items.map((one) => (one.id === item.id ? item : one)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(found).length === 0) onSubmit({ items: keptItems(items) });
  };
  return (
    <form id={id} onSubmit={submit} noValidate>
      {shown.items && <Alert type="error" showIcon title={shown.items} />}
      <ItemTable
        rows={items.map((item, at) => ({ ...item, at }))}
        code={({ at, ...item }) => {
          const problem = shown[`items.${at}.code`];
          return item.fresh ? (
            <ItemField
              label={`第${at + 1}项的代码`}
              value={item.code}
              maxLength={8}
              width={100}
              problem={problem}
              onChange={(code) => change({ ...item, code: code.trim().toUpperCase() })}
            />
          ) : (
            <>
              {item.code}
              {problem && <div className="code-list-problem">{problem}</div>}
            </>
          );
        }}
        title={({ at, ...item }) => (
          <ItemField
            label={`第${at + 1}项的名称`}
            value={item.title}
            maxLength={40}
            width="100%"
            problem={shown[`items.${at}.title`]}
            onChange={(title) => change({ ...item, title })}
          />
        )}
        acts={({ at, ...item }) => (
          <ItemActs
            item={item}
            name={item.title || item.code || `第${at + 1}项`}
            first={at === 0}
            last={at === items.length - 1}
            onMove={(by) => keep(movedItem(items, at, by))}
            onChange={change}
            onRemove={() => keep(items.filter((one) => one.id !== item.id))}
          />
        )}
      />
      <Button
        className="code-list-add"
        type="dashed"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => keep(withNewItem(items))}
      >
        新增一项
      </Button>
    </form>
  );
}
