import { Button, Form } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { FieldRow } from './FieldRow.tsx';
import { newField } from './source-values.ts';

const heads = [
  '次序',
  '字段标识',
  '字段名称',
  '类型',
  '长度 / 代码',
  '必填',
  '可查',
  '敏感级别',
  '字段内容',
  '数据标准',
  '操作',
];

/** The fields of a source as a grid: rows are added, removed, and moved by drag or by keyboard. */
export function FieldGrid() {
  return <Form.List name="fields">{(rows, acts) => <FieldRows rows={rows} {...acts} />}</Form.List>;
}

interface FieldRowsProps {
  rows: readonly { key: number; name: number }[];
  add(field: object): void;
  remove(index: number): void;
  move(from: number, to: number): void;
}

function FieldRows({ rows, add, remove, move }: FieldRowsProps) {
  const [dragged, setDragged] = useState<number>();
  const body = useRef<HTMLTableSectionElement>(null);
  const moved = useRef<number>(undefined);
  // The handle that was moved by a key keeps the focus in its new place.
  useEffect(() => {
    if (moved.current === undefined) return;
    body.current?.querySelectorAll<HTMLElement>('[data-handle]')[moved.current]?.focus();
    moved.current = undefined;
  });

  return (
    <>
      <div className="exchange-grid-scroll">
        <table className="staff-table exchange-grid" aria-label="字段">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.map(({ key, name }) => (
              <FieldRow
                key={key}
                index={name}
                last={name === rows.length - 1}
                dragged={dragged === name}
                onDrag={setDragged}
                onDrop={() => {
                  if (dragged !== undefined && dragged !== name) move(dragged, name);
                  setDragged(undefined);
                }}
                onMove={(to) => {
                  moved.current = to;
                  move(name, to);
                }}
                onRemove={rows.length > 1 ? () => remove(name) : undefined}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Button className="staff-common" onClick={() => add({ ...newField })}>
        增加字段
      </Button>
    </>
  );
}
