import { DeleteOutlined, HolderOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import type { KeyboardEvent } from 'react';
import { contentTitles, optionsOf, sensitivityTitles, typeTitles } from '../config/words.ts';
import { FieldSize } from './FieldSize.tsx';

export interface FieldRowProps {
  index: number;
  last: boolean;
  dragged: boolean;
  onDrag(index: number | undefined): void;
  onDrop(): void;
  onMove(to: number): void;
  /** Absent for the only row. */
  onRemove: (() => void) | undefined;
}

const types = optionsOf(typeTitles);
const sensitivities = optionsOf(sensitivityTitles);
const contents = optionsOf(contentTitles);

/** One field of the grid. Its handle is dragged, or moved with Alt and an arrow. */
export function FieldRow({ index, last, dragged, onDrag, onDrop, onMove, onRemove }: FieldRowProps) {
  const n = index + 1;

  function moveByKey(event: KeyboardEvent): void {
    const to = event.key === 'ArrowUp' ? index - 1 : event.key === 'ArrowDown' ? index + 1 : undefined;
    if (!event.altKey || to === undefined || to < 0 || (last && to > index)) return;
    event.preventDefault();
    onMove(to);
  }

  return (
    <tr
      className={dragged ? 'exchange-grid-dragged' : undefined}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onDrop();
      }}
    >
      <td>
        <Button
          type="text"
          size="small"
          data-handle
          draggable
          icon={<HolderOutlined />}
          aria-label={`第 ${n} 个字段的次序，按 Alt 加上下箭头移动`}
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            onDrag(index);
          }}
          onDragEnd={() => onDrag(undefined)}
          onKeyDown={moveByKey}
        >
          {n}
        </Button>
      </td>
      <td>
        <Form.Item
          name={[index, 'name']}
          rules={[{ required: true, pattern: /^[A-Za-z][A-Za-z0-9_]{0,63}$/, message: '字母开头的字母、数字、下划线' }]}
        >
          <Input maxLength={64} aria-label={`第 ${n} 个字段的标识`} />
        </Form.Item>
      </td>
      <td>
        <Form.Item name={[index, 'label']} rules={[{ required: true, whitespace: true, message: '请填写名称' }]}>
          <Input maxLength={50} aria-label={`第 ${n} 个字段的名称`} />
        </Form.Item>
      </td>
      <td>
        <Form.Item name={[index, 'type']}>
          <Select options={types} aria-label={`第 ${n} 个字段的类型`} />
        </Form.Item>
      </td>
      <td>
        <FieldSize index={index} />
      </td>
      <td>
        <Form.Item name={[index, 'required']} valuePropName="checked">
          <Checkbox aria-label={`第 ${n} 个字段必填`} />
        </Form.Item>
      </td>
      <td>
        <Form.Item name={[index, 'queryKey']} valuePropName="checked">
          <Checkbox aria-label={`第 ${n} 个字段可作查询条件`} />
        </Form.Item>
      </td>
      <td>
        <Form.Item name={[index, 'sensitivity']}>
          <Select options={sensitivities} aria-label={`第 ${n} 个字段的敏感级别`} />
        </Form.Item>
      </td>
      <td>
        <Form.Item name={[index, 'content']}>
          <Select options={contents} aria-label={`第 ${n} 个字段的内容`} />
        </Form.Item>
      </td>
      <td>
        <Form.Item name={[index, 'standard']}>
          <Input maxLength={60} aria-label={`第 ${n} 个字段的数据标准`} />
        </Form.Item>
      </td>
      <td>
        <Button
          type="text"
          size="small"
          danger
          icon={<DeleteOutlined />}
          aria-label={`删除第 ${n} 个字段`}
          disabled={!onRemove}
          onClick={onRemove}
        />
      </td>
    </tr>
  );
}
