import { useQuery } from '@apollo/client/react';
import { type DataColumn, formatDateTime, useRecordChanges } from '@yjs/web-kit';
import type { CaseMessagesQuery } from '../../generated/graphql.ts';
import { PageSection } from '../../platform/PageSection.tsx';
import { PlainTable } from '../../platform/PlainTable.tsx';
import { CaseMessagesDocument } from './CaseMessages.graphql.ts';
import { caseRecordTypes } from './case-records.ts';

type Message = CaseMessagesQuery['sentNotifications']['nodes'][number];

const channels: Readonly<Record<string, string>> = { SMS: '短信', IN_APP: '站内', POPUP: '站内弹窗' };

const columns: DataColumn<Message>[] = [
  {
    key: 'at',
    title: '时间',
    render: (row) => <span className="staff-nowrap">{formatDateTime(row.createdAt)}</span>,
  },
  { key: 'type', title: '类型', render: (row) => <span className="staff-nowrap">{row.typeTitle}</span> },
  { key: 'body', title: '内容', render: (row) => row.body },
  { key: 'receiver', title: '接收人', render: (row) => <span className="staff-nowrap">{row.receiver}</span> },
  {
    key: 'channel',
    title: '渠道',
    render: (row) => <span className="staff-nowrap">{channels[row.channel] ?? row.channel}</span>,
  },
  { key: 'state', title: '送达', render: (row) => <span className="staff-nowrap">{row.deliveryTitle}</span> },
];

/** 发送的消息: what was said to the applicant and to colleagues about this case and its matters, and whether it arrived. `recordIds`: all of them. */
export function CaseMessages({ recordIds }: { recordIds: string[] }) {
  const { data, error, refetch } = useQuery(CaseMessagesDocument, {
    variables: { filter: { objectIds: recordIds }, first: 50 },
    fetchPolicy: 'cache-and-network',
  });
  useRecordChanges({ recordTypes: caseRecordTypes, ids: recordIds, onChange: () => void refetch() });
  return (
    <PageSection id="messages" title="发送的消息">
      <PlainTable
        label="发送的消息"
        columns={columns}
        rows={data?.sentNotifications.nodes}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '还没有发送消息', hint: '受理、退回、补正和办结时会通知申请人。' }}
      />
    </PageSection>
  );
}
