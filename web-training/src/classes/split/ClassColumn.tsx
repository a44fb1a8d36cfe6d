import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { Button, Dropdown } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { SplitCardFragment } from '../../generated/graphql.ts';

interface ClassColumnProps {
  title: string;
  /** Null of those without a class. */
  classId: string | null;
  capacity?: number;
  cards: readonly SplitCardFragment[];
  classes: readonly { id: string; name: string }[];
  onMove(move: { traineeId: string; classId: string | null }): void;
  onEdit?(): void;
  onDelete?(): void;
}

/** A column of the board, onto which cards are dropped. */
export function ClassColumn({ title, classId, capacity, cards, classes, onMove, onEdit, onDelete }: ClassColumnProps) {
  const column = useRef<HTMLElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (!column.current) return undefined;
    return dropTargetForElements({
      element: column.current,
      getData: () => ({ classId }),
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: () => setOver(false),
    });
  }, [classId]);
  return (
    <section ref={column} className="split-column" data-over={over} aria-label={title}>
      <h3>
        <span>
          {title} <span className="yjs-quiet">{capacity ? `${cards.length}/${capacity}人` : `${cards.length}人`}</span>
        </span>
        {onEdit && (
          <Button size="small" type="text" onClick={onEdit} aria-label={`修改${title}`}>
            修改
          </Button>
        )}
        {onDelete && cards.length === 0 && (
          <Button size="small" type="text" danger onClick={onDelete}>
            删除
          </Button>
        )}
      </h3>
      <ul>
        {cards.map((card) => (
          <TraineeCard key={card.id} card={card} classId={classId} classes={classes} onMove={onMove} />
        ))}
      </ul>
    </section>
  );
}

function TraineeCard({
  card,
  classId,
  classes,
  onMove,
}: Pick<ClassColumnProps, 'classId' | 'classes' | 'onMove'> & { card: SplitCardFragment }) {
  const item = useRef<HTMLLIElement>(null);
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    if (!item.current) return undefined;
    return draggable({
      element: item.current,
      getInitialData: () => ({ traineeId: card.id, classId }),
      onDragStart: () => setDragging(true),
      onDrop: () => setDragging(false),
    });
  }, [card.id, classId]);
  const targets = [
    ...classes.filter(({ id }) => id !== classId).map(({ id, name }) => ({ key: id, label: name })),
    ...(classId ? [{ key: '', label: '未分班' }] : []),
  ];
  return (
    <li ref={item} className="split-card" data-dragging={dragging}>
      <span>
        {card.seq}. {card.name} <span className="yjs-quiet">{card.districtName}</span>
      </span>
      <Dropdown
        trigger={['click']}
        autoFocus
        disabled={targets.length === 0}
        menu={{ items: targets, onClick: ({ key }) => onMove({ traineeId: card.id, classId: key || null }) }}
      >
        <Button size="small" type="text" aria-label={`${card.seq}号${card.name}移到`}>
          移到
        </Button>
      </Dropdown>
    </li>
  );
}
