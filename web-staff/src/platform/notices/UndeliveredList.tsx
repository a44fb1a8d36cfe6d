import { useQuery } from '@apollo/client/react';
import { type DataColumn, DataTable, formatDateTime, StateTag, useKeysetPage } from '@yjs/web-kit';
import { useState } from 'react';
import type { UndeliveredNoticesQuery } from '../../generated/graphql.ts';
import { resendAction } from './notice-acts.ts';
import { toneOf } from './notice-words.ts';
import { UndeliveredNoticesDocument } from './notices.graphql.ts';
import { useResend } from './useResend.tsx';

type Row = UndeliveredNoticesQuery['undeliveredNotices']['nodes'][number];

const POLL_MS = 10_000;

const columns: DataColumn<Row>[] = [
  { key: 'updatedAt', title: '最近变化', fixed: true, render: (row) => formatDateTime(row.updatedAt) },
  { key: 'type', title: '类型', render: (row) => row.typeTitle },
  { key: 'channel', title: '渠道', render: (row) => row.channelTitle },
  { key: 'object', title: '办件编号', render: (row) => row.objectTitle ?? '—' },
  { key: 'org', title: '机构', render: (row) => row.orgName ?? '—' },
  {
    key: 'state',
    title: '状态',
    fixed: true,
    render: (row) => (
      <StateTag
        title={row.settledAt ? '已另行告知' : row.stateTitle}
        tone={row.settledAt ? 'done' : toneOf(row.state)}
      />
    ),
  },
  { key: 'attempts', title: '已发次数', align: 'right', render: (row) => row.attempts },
  { key: 'error', title: '失败原因', fixed: true, render: (row) => row.lastError ?? '—' },
  { key: 'next', title: '下次发送', render: (row) => (row.nextAttemptAt ? formatDateTime(row.nextAttemptAt) : '—') },
  { key: 'createdAt', title: '生成时间', hidden: true, render: (row) => formatDateTime(row.createdAt) },
];

/** 未送达 for technicians: what failed and why, on which channel and for whom to mend; no text, no receiver (01 §2.2). */
export function UndeliveredList({ settledToo, mayResend }: { settledToo: boolean; mayResend: boolean }) {
  const page = useKeysetPage();
  const [selected, setSelected] = useState<string[]>([]);
  const resend = useResend();
  const { data, loading, error, refetch } = useQuery(UndeliveredNoticesDocument, {
    variables: { settledToo, ...page.variables },
    fetchPolicy: 'cache-and-network',
    pollInterval: POLL_MS,
    skipPollAttempt: () => document.hidden,
  });
  return (
    <DataTable
      id="undelivered-notices"
      label="未送达的通知"
      columns={columns}
      rows={data?.undeliveredNotices.nodes}
      loading={loading && !data}
      error={error}
      onRetry={() => void refetch()}
      empty={{ title: '没有未送达的通知', hint: '短信多次发送失败或没有手机号时，会出现在这里。' }}
      paging={{ page, info: data?.undeliveredNotices.pageInfo }}
      {...(mayResend && {
        selection: {
          ids: selected,
          onChange: setSelected,
          actionsOf: () => [resendAction],
          selectable: (row: Row) => row.state === 'GIVEUP',
          onAct: (_action: unknown, rows: Row[]) =>
            void resend.these(rows.map((row) => row.notificationId)).then(() => setSelected([])),
        },
      })}
    />
  );
}
