import { useQuery } from '@apollo/client/react';
import {
  ActButtons,
  ErrorNotice,
  type FlowActionData,
  formatDateTime,
  PageHeader,
  RemainingChip,
  StateTag,
  usePermission,
  useRecordChanges,
} from '@yjs/web-kit';
import { Button, Descriptions, Skeleton, Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { HotlineOrderQuery } from '../../../generated/graphql.ts';
import { FlowColumns } from '../../../platform/FlowColumns.tsx';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { PageSection } from '../../../platform/PageSection.tsx';
import { actsOf } from '../../../platform/records/acts.tsx';
import { hotlineOrder } from '../../../records/hotline-order.ts';
import { AnswerTable } from './AnswerTable.tsx';
import { DeadlineText } from './DeadlineText.tsx';
import { HotlineMatchDialog } from './HotlineMatchDialog.tsx';
import { HotlineOrderDocument } from './hotline.graphql.ts';
import { isWaiting, orderWords } from './order-acts.ts';
import { RevealCaller } from './RevealCaller.tsx';

const help = [
  '已匹配的工单在差评整改中办理：登记联系情况、申请延期、办结时，平台自动报送12345。',
  '12345确认后工单办结；退回重办的，另开一件差评继续办理。',
];

const acts = actsOf(hotlineOrder, orderWords);

type Order = HotlineOrderQuery['hotlineOrder']['order'];

/** One order: what was said, what it is about, what the hotline was told. */
export default function HotlinePage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(HotlineOrderDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const [asked, setAsked] = useState<FlowActionData>();
  const [matching, setMatching] = useState(false);
  const mayMatch = usePermission('hotline:match');
  const reload = () => void refetch();
  useRecordChanges({ recordTypes: ['hotlineOrder'], ids: [id], onChange: reload });
  if (!data) return error ? <ErrorNotice error={error} onRetry={reload} /> : <Skeleton active />;
  const { order, answers } = data.hotlineOrder;
  return (
    <article className="staff-record">
      <PageHeader
        title={`12345工单 ${order.orderNo}`}
        tags={
          <>
            <StateTag title={order.stateTitle} tone={hotlineOrder.tones?.[order.state]} />
            {order.overdue && <Tag color="red">超期</Tag>}
            {isWaiting(order) && <RemainingChip remaining={order.flow.remaining} />}
          </>
        }
        subtitle={`${order.orderKindTitle} · ${order.orgName} · ${formatDateTime(order.dispatchedAt)} 派单`}
        help={<HelpLines lines={help} />}
        actions={
          <>
            {mayMatch && isWaiting(order) && (
              <Button type="primary" onClick={() => setMatching(true)}>
                人工匹配
              </Button>
            )}
            <ActButtons actions={order.flow.availableActions} waiting={order.flow.waitingActions} onAct={setAsked} />
          </>
        }
      />
      <FlowColumns flow={order.flow}>
        <PageSection id="order" title="工单内容">
          <Facts order={order} />
        </PageSection>
        <PageSection id="answers" title="报送12345的反馈">
          <AnswerTable answers={answers} />
        </PageSection>
      </FlowColumns>
      {asked && acts.dialog({ action: asked, rows: [order], onClose: () => setAsked(undefined), onDone: reload })}
      {matching && (
        <HotlineMatchDialog
          order={order}
          onClose={() => setMatching(false)}
          onDone={() => {
            setMatching(false);
            reload();
          }}
        />
      )}
    </article>
  );
}

function Facts({ order }: { order: Order }) {
  return (
    <Descriptions
      size="small"
      bordered
      column={2}
      items={[
        { key: 'content', label: '诉求内容', span: 2, children: order.content },
        {
          key: 'caller',
          label: '来电人',
          children: order.callerMasked ? (
            <>
              {order.callerMasked} <RevealCaller id={order.id} />
            </>
          ) : (
            '12345未提供'
          ),
        },
        { key: 'grade', label: '评价等级', children: order.grade ? `${order.grade}星` : '—' },
        { key: 'matter', label: '事项', children: order.matterText },
        { key: 'served', label: '办理日期', children: order.servedOn ?? '—' },
        { key: 'place', label: '办理地点', children: order.placeText },
        { key: 'evaluation', label: '评价编号', children: order.evaluationNo ?? '—' },
        { key: 'deadline', label: '办理期限', children: <DeadlineText order={order} /> },
        {
          key: 'answered',
          label: '反馈结果',
          children: order.answeredAt ? formatDateTime(order.answeredAt) : '尚未反馈',
        },
        {
          key: 'matched',
          label: '匹配',
          children: order.matchedAt
            ? `${order.matchedWayTitle} · ${order.matchedByName} · ${formatDateTime(order.matchedAt)}`
            : '尚未匹配',
        },
        {
          key: 'review',
          label: '差评整改',
          children: order.reviewId ? (
            <>
              <Link to={`/reviews/negatives/${order.reviewId}`}>{order.reviewNo}</Link> {order.reviewStateTitle}
            </>
          ) : (
            '—'
          ),
        },
        ...(order.reopened > 0
          ? [{ key: 'reopened', label: '退回重办', span: 2, children: `12345已退回重办${order.reopened}次` }]
          : []),
      ]}
    />
  );
}
