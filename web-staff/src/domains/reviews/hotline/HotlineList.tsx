import { type Cells, formatDateTime, usePermission } from '@yjs/web-kit';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { actsOf } from '../../../platform/records/acts.tsx';
import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { type HotlineOrderTypes, hotlineOrder } from '../../../records/hotline-order.ts';
import { DeadlineText } from './DeadlineText.tsx';
import { orderWords } from './order-acts.ts';

const help = [
  '12345派发的差评、投诉工单自动对应到办件，在差评整改中联系、整改、回访；联系情况、延期申请和办理结果自动报送12345。',
  '对应不上的显示为待匹配：打开工单人工匹配；不在本区的转市级匹配，不属于本系统的退回12345。',
  '已匹配的投诉计入投诉率；退回的不计。',
];
const acts = actsOf(hotlineOrder, orderWords, { short: { escalate: '转市级', sendBack: '退回' } });
const cells: Cells<HotlineOrderTypes> = {
  orderNo: (row) => (
    <>
      <Link to={`/reviews/hotline/${row.id}`}>{row.orderNo}</Link>
      <div className="yjs-quiet">
        {row.orderKindTitle}
        {row.grade && ` ${row.grade}星`} · {formatDateTime(row.dispatchedAt)}
      </div>
    </>
  ),
  reviewNo: (row) => (
    <>
      {row.reviewId ? <Link to={`/reviews/negatives/${row.reviewId}`}>{row.reviewNo}</Link> : '—'}
      <div className="yjs-quiet">{row.orgName}</div>
    </>
  ),
  deadline: (row) => <DeadlineText order={row} />,
};

/** 12345工单 (01 §11.9): what the hotline has handed over, and until when it wants a result. */
export default function HotlineList() {
  const navigate = useNavigate();
  const mayCount = usePermission('review:statistics');
  return (
    <RecordListPage
      record={hotlineOrder}
      help={help}
      actions={mayCount && <Button onClick={() => void navigate('/reviews/hotline/figures')}>工单统计</Button>}
      cells={cells}
      acts={acts}
      empty={{ title: '没有12345工单', hint: '12345派单后显示在这里；也可以清除筛选再看。' }}
    />
  );
}
