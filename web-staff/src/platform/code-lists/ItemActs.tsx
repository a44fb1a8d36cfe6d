import { Button, Space } from 'antd';
import type { EditedItem } from './list-body.ts';

export interface ItemActsProps {
  item: EditedItem;
  /** What the entry is called in the labels of its buttons. */
  name: string;
  first: boolean;
  last: boolean;
  onMove(by: -1 | 1): void;
  onChange(item: EditedItem): void;
  onRemove(): void;
}

/** What can be done with one entry. */
export function ItemActs({ item, name, first, last, onMove, onChange, onRemove }: ItemActsProps) {
  const act = (title: string, onClick: () => void, more: { disabled?: boolean; danger?: boolean } = {}) => (
    <Button type="link" size="small" aria-label={`${title}“${name}”`} onClick={onClick} {...more}>
      {title}
    </Button>
  );
  const { withdrawn, ...offered } = item;
  return (
    <Space size={0} wrap>
      {act('上移', () => onMove(-1), { disabled: first })}
      {act('下移', () => onMove(1), { disabled: last })}
      {item.fresh && act('删除', onRemove, { danger: true })}
      {!item.fresh && withdrawn && act('恢复', () => onChange(offered))}
      {!item.fresh && !withdrawn && !item.fixed && act('停用', () => onChange({ ...item, withdrawn: true }))}
    </Space>
  );
}
