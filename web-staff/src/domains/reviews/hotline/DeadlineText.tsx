import { formatDateTime } from '@yjs/web-kit';
import { Tag } from 'antd';
import type { HotlineOrderRowFragment } from '../../../generated/graphql.ts';

type Dated = Pick<HotlineOrderRowFragment, 'deadline' | 'deadlineGiven' | 'overdue' | 'extended'>;

/** Until when the hotline wants a result, and where the time comes from. */
export function DeadlineText({ order }: { order: Dated }) {
  return (
    <>
      {formatDateTime(order.deadline)} {order.overdue && <Tag color="red">超期</Tag>}
      <div className="yjs-quiet">
        {order.deadlineGiven ? '12345指定' : '按规定天数'}
        {order.extended && '，已同意延期'}
      </div>
    </>
  );
}
