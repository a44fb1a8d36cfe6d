import { type DataColumn, formatDateTime, LevelTag, StateTag } from '@yjs/web-kit';
import type { NoticeRowFragment, NotificationSortField } from '../../generated/graphql.ts';
import { NoticeTitle } from './NoticeTitle.tsx';
import { levelOf, type NoticeTab, toneOf } from './notice-words.ts';

type Column = DataColumn<NoticeRowFragment, NotificationSortField>;

/** Columns of the notification centre (01 §6.7). */
export function noticeColumns(tab: NoticeTab, onOpen: (row: NoticeRowFragment) => void): Column[] {
  const receiver: Column = { key: 'receiver', title: '接收人', render: (row) => row.receiver };
  return [
    {
      key: 'createdAt',
      title: '时间',
      fixed: true,
      sortField: 'CREATED_AT',
      render: (row) => <span className="staff-nowrap">{formatDateTime(row.createdAt)}</span>,
    },
    { key: 'type', title: '类型', sortField: 'TYPE', render: (row) => row.typeTitle },
    { key: 'matter', title: '事项与办件编号', sortField: 'MATTER', render: (row) => <MatterCell notice={row} /> },
    { key: 'object', title: '办件编号', hidden: true, render: (row) => row.objectTitle ?? '—' },
    {
      key: 'title',
      title: '标题',
      fixed: true,
      render: (row) => <NoticeTitle notice={row} quiet={tab !== 'received'} onOpen={() => onOpen(row)} />,
    },
    {
      key: 'priority',
      title: '优先级',
      sortField: 'PRIORITY',
      render: (row) => <LevelTag {...levelOf(row.priority)} />,
    },
    { key: 'channel', title: '渠道', render: (row) => row.channels.join('、') },
    { key: 'delivery', title: '状态', render: (row) => <NoticeState notice={row} /> },
    ...(tab === 'sent' ? [receiver] : [{ ...receiver, hidden: true }]),
    { key: 'readAt', title: '阅读时间', hidden: true, render: (row) => formatDateTime(row.readAt) },
  ];
}

/** A summary names many matters: they take lines, not the room of the title. */
function MatterCell({ notice: { matterName, objectTitle } }: { notice: NoticeRowFragment }) {
  return (
    <div style={{ whiteSpace: 'normal', width: 170 }}>
      <div>{matterName ?? '—'}</div>
      {objectTitle && <div className="yjs-quiet staff-nowrap">{objectTitle}</div>}
    </div>
  );
}

/** Where a notice stands; of one that did not arrive also whether somebody has told the receiver. */
function NoticeState({ notice }: { notice: NoticeRowFragment }) {
  const { deliveryState, deliveryTitle, settledAt } = notice;
  return (
    <StateTag title={settledAt ? '已另行告知' : deliveryTitle} tone={settledAt ? 'done' : toneOf(deliveryState)} />
  );
}
