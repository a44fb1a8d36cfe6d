import { useMutation, useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DataTable,
  formatDateTime,
  MarkTag,
  presentError,
  QueueTabs,
  StateTag,
  useKeysetPage,
} from '@yjs/web-kit';
import { App, Button } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import type { TransferRecordsQuery, TransferTaskRowFragment } from '../../../generated/graphql.ts';
import { ResendUplinkRowsDocument, TransferRecordsDocument } from './transfer.graphql.ts';
import { recordTone } from './words.ts';

type RecordRow = TransferRecordsQuery['transferRecords']['nodes'][number];

/** What each tab shows; all states where none is named. */
const tabs = { troubled: ['FAILED', 'REJECTED'], acked: ['ACKED'], all: undefined } as const;
type Tab = keyof typeof tabs;

const nothing: Record<Tab, { title: string; hint: string }> = {
  troubled: { title: '没有失败的行', hint: '缺少必填项、或被接收单位拒绝的行会列在这里。' },
  acked: { title: '还没有已确认的行', hint: '接收单位确认收到的行会列在这里。' },
  all: { title: '还没有明细', hint: '任务抽取数据后，每一行的去向会列在这里。' },
};

/** 传输明细: the rows in trouble first, where there are any. */
export function RecordTable({ task }: { task: TransferTaskRowFragment }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const page = useKeysetPage();
  const [tab, setTab] = useState<Tab>(task.failed > 0 ? 'troubled' : 'all');
  const [resend] = useMutation(ResendUplinkRowsDocument);
  const { data, loading, error, refetch } = useQuery(TransferRecordsDocument, {
    variables: { taskId: task.id, state: tabs[tab] && [...tabs[tab]], ...page.variables },
    fetchPolicy: 'cache-and-network',
  });

  // The page asks for the task while it moves; its rows have moved when its figures have.
  const figures = `${task.total} ${task.sent} ${task.acked} ${task.failed}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the figures are what tells of a change
  useEffect(() => void refetch(), [figures, refetch]);

  async function again({ ordinal }: RecordRow): Promise<void> {
    try {
      const input = { taskId: task.id, ordinals: [ordinal] };
      const answer = await resend({ variables: { entryId: task.entryId, input } });
      message.success('已开始补传');
      if (answer.data) void navigate(`/uplink/tasks/${answer.data.resendUplinkRows.id}`);
    } catch (failure) {
      message.error(presentError(failure).title);
    }
  }

  return (
    <section aria-label="传输明细">
      <QueueTabs
        label="传输明细"
        tabs={[
          { key: 'troubled', title: '失败的行', count: task.failed },
          { key: 'acked', title: '已确认', count: task.acked },
          { key: 'all', title: '全部明细', count: task.total },
        ]}
        active={tab}
        onChange={(key) => {
          page.toFirst();
          setTab(key);
        }}
      />
      <DataTable
        id="transfer-records"
        label="传输明细"
        columns={columnsOf(task.canResend ? (row) => void again(row) : undefined)}
        rows={data?.transferRecords.nodes}
        loading={loading && !data}
        error={error}
        onRetry={() => void refetch()}
        empty={nothing[tab]}
        paging={{
          page,
          info: data?.transferRecords.pageInfo,
          total: data?.transferRecords.totalCount ?? undefined,
          totalCapped: data?.transferRecords.totalCapped ?? undefined,
        }}
      />
    </section>
  );
}

function columnsOf(onResend: ((row: RecordRow) => void) | undefined): DataColumn<RecordRow>[] {
  return [
    { key: 'ordinal', title: '序号', align: 'right', render: (row) => row.ordinal },
    { key: 'recordKey', title: '业务编号', fixed: true, render: (row) => row.recordKey ?? '—' },
    { key: 'version', title: '数据版本', align: 'right', render: (row) => row.version ?? '—' },
    {
      key: 'state',
      title: '状态',
      fixed: true,
      render: (row) => (
        <>
          <StateTag title={row.stateTitle} tone={recordTone[row.state]} />
          {row.resent && <MarkTag>已补传</MarkTag>}
        </>
      ),
    },
    { key: 'error', title: '原因', fixed: true, render: (row) => row.error ?? '—' },
    { key: 'batch', title: '批次号', render: (row) => row.batchNo ?? '—' },
    { key: 'changedAt', title: '数据变化时间', render: (row) => formatDateTime(row.changedAt) },
    ...(onResend
      ? [
          {
            key: 'acts',
            title: '操作',
            render: (row: RecordRow) =>
              (row.state === 'FAILED' || row.state === 'REJECTED') && (
                <Button size="small" onClick={() => onResend(row)}>
                  补传
                </Button>
              ),
          },
        ]
      : []),
  ];
}
