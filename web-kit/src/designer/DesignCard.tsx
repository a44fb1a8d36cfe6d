import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, HolderOutlined } from '@ant-design/icons';
import { Button, InputNumber, Popover, Space } from 'antd';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { type Dragged, useDraggable, useDropTarget } from './useDragged.ts';

export interface DesignCardProps {
  at: number;
  count: number;
  /** 第3题 */
  name: string;
  title: string;
  about: ReactNode;
  chosen: boolean;
  problem?: string | undefined;
  onChoose(): void;
  onMove(to: number): void;
  onDrop(dragged: Dragged, edge: 'before' | 'after'): void;
  onRemove(): void;
}

/** An item of the form: taken by the hand, or moved by its buttons and by Alt with the arrows. */
export function DesignCard(props: DesignCardProps) {
  const { at, count, name, title, about, chosen, problem, onChoose, onMove, onRemove } = props;
  const card = useRef<HTMLLIElement>(null);
  useDraggable(card, { from: at });
  const edge = useDropTarget(card, props.onDrop);
  const keys = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? at - 1 : at + 1);
  };
  return (
    <li ref={card} className={`yjs-design-card${chosen ? ' chosen' : ''}${edge ? ` drop-${edge}` : ''}`}>
      <HolderOutlined className="yjs-design-grip yjs-by-mouse" aria-hidden />
      <button
        type="button"
        className="yjs-plain-button yjs-design-title"
        aria-pressed={chosen}
        onClick={onChoose}
        onKeyDown={keys}
      >
        <span>
          {at + 1}. {title || <span className="yjs-quiet">（未填写）</span>}
        </span>
        <span className="yjs-quiet">{about}</span>
        {problem && <span className="yjs-design-problem">{problem}</span>}
      </button>
      <Space size={0} className="yjs-design-acts">
        <Button
          type="text"
          size="small"
          icon={<ArrowUpOutlined />}
          aria-label={`${name}上移`}
          disabled={at === 0}
          onClick={() => onMove(at - 1)}
        />
        <Button
          type="text"
          size="small"
          icon={<ArrowDownOutlined />}
          aria-label={`${name}下移`}
          disabled={at === count - 1}
          onClick={() => onMove(at + 1)}
        />
        <MoveTo at={at} count={count} name={name} onMove={onMove} />
        <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={`删除${name}`} onClick={onRemove} />
      </Space>
    </li>
  );
}

type MoveToProps = Pick<DesignCardProps, 'at' | 'count' | 'name' | 'onMove'>;

/** 移到…: to any place by its number. */
function MoveTo({ at, count, name, onMove }: MoveToProps) {
  const [open, setOpen] = useState(false);
  const [place, setPlace] = useState<number | null>(at + 1);
  const move = () => {
    setOpen(false);
    if (place !== null) onMove(place - 1);
  };
  const choose = (
    <Space>
      移到第
      <InputNumber
        autoFocus
        size="small"
        min={1}
        max={count}
        precision={0}
        value={place}
        aria-label={`${name}移到第几位`}
        onChange={setPlace}
        onPressEnter={move}
      />
      位
      <Button size="small" type="primary" onClick={move}>
        移动
      </Button>
    </Space>
  );
  return (
    <Popover
      open={open}
      trigger="click"
      destroyOnHidden
      content={choose}
      onOpenChange={(next) => {
        setOpen(next);
        setPlace(at + 1);
      }}
    >
      <Button type="text" size="small" disabled={count < 2} aria-label={`${name}移到…`}>
        移到…
      </Button>
    </Popover>
  );
}
