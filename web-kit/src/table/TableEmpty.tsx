import { InboxOutlined } from '@ant-design/icons';
import type { EmptyText } from './data-table.types.ts';

/** An empty list says what belongs here and how to begin. */
export function TableEmpty({ text }: { text: EmptyText }) {
  return (
    <div className="yjs-empty">
      <InboxOutlined aria-hidden="true" />
      <div>{text.title}</div>
      {text.hint && <div className="yjs-quiet">{text.hint}</div>}
    </div>
  );
}
