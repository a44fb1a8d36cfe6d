import { type DataColumn, formatDateTime, MarkTag, StateTag, type StateTone } from '@yjs/web-kit';
import type { OutboxState, PushRowFragment } from '../../generated/graphql.ts';
import { PushActs } from './PushActs.tsx';

const tone: Record<OutboxState, StateTone> = {
  PENDING: 'waiting',
  SENDING: 'working',
  SENT: 'working',
  ACKED: 'done',
  REJECTED: 'paused',
  DEAD: 'paused',
  SKIPPED: 'ended',
};

export interface PushColumnOptions {
  /** The case page shows one case: its number would repeat in each row. */
  ofOneCase?: boolean;
  onPayload(push: PushRowFragment): void;
  onDone(): void;
}

/** 推送日志 (spec 7.7): what was sent for which sub-case, how often, and the counterpart's own words. */
export function pushColumns({
  ofOneCase = false,
  onPayload,
  onDone,
}: PushColumnOptions): DataColumn<PushRowFragment>[] {
  return [
    {
      key: 'createdAt',
      title: '时间',
      fixed: true,
      render: (row) => <span className="staff-nowrap">{formatDateTime(row.createdAt)}</span>,
    },
    { key: 'stream', title: '办件编号', fixed: true, render: (row) => row.streamTitle },
    { key: 'channel', title: '接收方', hidden: ofOneCase, render: (row) => row.channelTitle },
    { key: 'kind', title: '报文类型', render: (row) => row.kindTitle },
    { key: 'seq', title: '序号', align: 'right', hidden: true, render: (row) => row.seq },
    { key: 'state', title: '状态', fixed: true, render: (row) => <PushState push={row} /> },
    { key: 'attempts', title: '次数', align: 'right', render: (row) => row.attempts },
    { key: 'answer', title: '对方答复', fixed: true, render: (row) => <Answer push={row} /> },
    { key: 'ackedAt', title: '确认时间', hidden: true, render: (row) => formatDateTime(row.ackedAt) },
    { key: 'pushId', title: '推送编号', hidden: true, render: (row) => row.pushId },
    {
      key: 'acts',
      title: '操作',
      fixed: true,
      render: (row) => <PushActs push={row} onPayload={() => onPayload(row)} onDone={onDone} />,
    },
  ];
}

function PushState({ push }: { push: PushRowFragment }) {
  if (!push.waitingForEarlier) return <StateTag title={push.stateTitle} tone={tone[push.state]} />;
  return <MarkTag why="同一子办件的前一条推送还没有成功，前一条成功后本条自动发出。">{push.stateTitle}</MarkTag>;
}

function Answer({ push }: { push: PushRowFragment }) {
  const failed = push.state !== 'ACKED' && push.state !== 'SKIPPED' ? push.lastError : undefined;
  const words = [push.answerMessage, failed].filter(Boolean).join('；');
  if (!words && !push.retryNotice) return <span className="yjs-quiet">—</span>;
  return (
    <span className="staff-answer">
      {words}
      {push.answerCode && <span className="yjs-quiet">（{push.answerCode}）</span>}
      {push.retryNotice && <div className="yjs-quiet">{push.retryNotice}</div>}
    </span>
  );
}
