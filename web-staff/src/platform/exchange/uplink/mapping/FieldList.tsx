import { MarkTag } from '@yjs/web-kit';
import { Button } from 'antd';
import { fieldTypeTitles } from '../words.ts';
import type { SourceField } from './mapping-state.ts';

export interface FieldListProps {
  fields: readonly SourceField[];
  used: ReadonlySet<string>;
  onAdd(field: SourceField): void;
  /** A field is being dragged; undefined when it was let go. */
  onDrag(field: SourceField | undefined): void;
}

const levels: Readonly<Record<string, string>> = { L1: '个人信息', L2: '敏感信息' };

/** The fields of a source, to drag over or to add. */
export function FieldList({ fields, used, onAdd, onDrag }: FieldListProps) {
  return (
    <section aria-label="内部字段" className="uplink-fields">
      <h3>
        内部字段 <span className="yjs-quiet">{`${fields.length} 个`}</span>
      </h3>
      <ul>
        {fields.map((field) => (
          <li
            key={field.name}
            draggable
            data-field={field.name}
            onDragStart={(event) => {
              // Firefox drags nothing that carries no data.
              event.dataTransfer?.setData('text/plain', field.name);
              onDrag(field);
            }}
            onDragEnd={() => onDrag(undefined)}
          >
            <span>
              {field.title}
              <span className="yjs-quiet">{` ${field.name} · ${fieldTypeTitles[field.type]}`}</span>
              {levels[field.sensitivity] && <MarkTag>{levels[field.sensitivity]}</MarkTag>}
            </span>
            <Button
              size="small"
              aria-label={`${used.has(field.name) ? '再添加' : '添加'} ${field.title}`}
              onClick={() => onAdd(field)}
            >
              {used.has(field.name) ? '再添加' : '添加'}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
