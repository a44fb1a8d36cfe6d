import { useState } from 'react';
import { FieldList } from './FieldList.tsx';
import { ItemRow } from './ItemRow.tsx';
import {
  addField,
  changeItem,
  type DraftItem,
  moveItem,
  removeItem,
  replaceField,
  type SourceField,
} from './mapping-state.ts';
import '../uplink.css';

export interface MappingEditorProps {
  fields: readonly SourceField[];
  items: readonly DraftItem[];
  /** The server's words about an item, by its place. */
  errors: Readonly<Record<number, string>>;
  onChange(items: DraftItem[]): void;
}

type Dragged = { field: SourceField } | { key: number };

/**
 * 两栏对应: fields of ours at the left, the receiver's items at the right. A field is dragged over, onto an item to take its place, or added by
 * its button; items are dragged or moved by their buttons and Alt+↑ ↓. Whoever has no mouse does everything.
 */
export function MappingEditor({ fields, items, errors, onChange }: MappingEditorProps) {
  const [dragged, setDragged] = useState<Dragged>();
  const [over, setOver] = useState<number | 'end'>();
  const [said, setSaid] = useState('');

  function add(field: SourceField, at?: number): void {
    onChange(addField(items, field, at));
    setSaid(`已添加“${field.title}”，共 ${items.length + 1} 项`);
  }

  function drop(onto: number | 'end'): void {
    const place = onto === 'end' ? items.length : items.findIndex(({ key }) => key === onto);
    if (dragged && 'key' in dragged) onChange(moveItem(items, dragged.key, place));
    else if (dragged && onto === 'end') add(dragged.field);
    else if (dragged && typeof onto === 'number') {
      onChange(replaceField(items, onto, dragged.field));
      setSaid(`第 ${place + 1} 项改为“${dragged.field.title}”`);
    }
    setDragged(undefined);
    setOver(undefined);
  }

  function move(key: number, to: number): void {
    onChange(moveItem(items, key, to));
    setSaid(`已移到第 ${Math.min(Math.max(to, 0), items.length - 1) + 1} 项`);
  }

  return (
    <div className="uplink-mapping">
      <FieldList
        fields={fields}
        used={new Set(items.map(({ internalField }) => internalField))}
        onAdd={(field) => add(field)}
        onDrag={(field) => setDragged(field && { field })}
      />
      <section aria-label="目标项" className="uplink-items">
        <h3>
          目标项 <span className="yjs-quiet">{`${items.length} 项，按此次序`}</span>
        </h3>
        <ol>
          {items.map((item, index) => (
            <ItemRow
              key={item.key}
              item={item}
              index={index}
              last={index === items.length - 1}
              field={fields.find(({ name }) => name === item.internalField)}
              error={errors[index]}
              over={over === item.key}
              onChange={(patch) => onChange(changeItem(items, item.key, patch))}
              onMove={(to) => move(item.key, to)}
              onRemove={() => {
                onChange(removeItem(items, item.key));
                setSaid(`已移除“${item.targetName}”`);
              }}
              onDrag={(on) => setDragged(on ? { key: item.key } : undefined)}
              onOver={(on) => setOver(on ? item.key : undefined)}
              onDrop={() => drop(item.key)}
            />
          ))}
        </ol>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a place to drop on; the fields' buttons do the same without a mouse */}
        <div
          className={over === 'end' ? 'uplink-drop uplink-over' : 'uplink-drop'}
          onDragOver={(event) => {
            event.preventDefault();
            setOver('end');
          }}
          onDragLeave={() => setOver(undefined)}
          onDrop={(event) => {
            event.preventDefault();
            drop('end');
          }}
        >
          {items.length === 0 ? '把左侧的字段拖到这里，或点字段后的“添加”' : '拖到这里，添加在最后'}
        </div>
        <div role="status" className="yjs-sr">
          {said}
        </div>
      </section>
    </div>
  );
}
