import { Skeleton } from 'antd';
import { useDelayed } from './useDelayed.ts';

/** Grey lines in place of rows, only when fetching takes longer than 200 ms; the room is kept from the start. */
export function TableSkeleton() {
  const late = useDelayed(200);
  return (
    <div className="yjs-table-skeleton">
      {late && <Skeleton active title={false} paragraph={{ rows: 10, width: '100%' }} />}
    </div>
  );
}
