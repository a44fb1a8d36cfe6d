import { Empty } from 'antd';
import type { EmptyText } from './data-table.types.ts';

/** An empty list says what belongs here and how to begin. */
export function TableEmpty({ text }: { text: EmptyText }) {
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <div>{text.title}</div>
          {text.hint && <div className="yjs-quiet">{text.hint}</div>}
        </>
      }
    />
  );
}
