import { Space } from 'antd';
import { ReviewButton } from './ReviewButton.tsx';

/** Above so many rows nobody stands at the desk for each. */
const MOST = 20;

/** 请评价 for what a batch has done: one button per person at the desk. */
export function BatchReview({ rows }: { rows: readonly { id: string; label: string; result: string }[] }) {
  const done = rows.filter(({ result }) => result === 'OK');
  if (done.length === 0 || done.length > MOST) return null;
  return (
    <Space wrap size={[8, 8]} aria-label="请申请人评价">
      {done.map(({ id, label }) => (
        <ReviewButton key={id} service={{ type: 'case', id }} screen="BATCH" size="small">
          {`请${label.split(' ')[0] ?? ''}评价`}
        </ReviewButton>
      ))}
    </Space>
  );
}
