import { useMutation } from '@apollo/client/react';
import { type DataColumn, formatInstant, presentError, StateTag } from '@yjs/web-kit';
import { App, Button } from 'antd';
import type { TransferBatchRowFragment } from '../../../generated/graphql.ts';
import { PlainTable } from '../../PlainTable.tsx';
import { ResendTransferBatchDocument } from './transfer.graphql.ts';
import { batchTone } from './words.ts';

/** The batches of a transfer in order: state, rows, tries, and the receiver's own words. */
export function BatchTable({ batches, onDone }: { batches: readonly TransferBatchRowFragment[]; onDone(): void }) {
  const { message, modal } = App.useApp();
  const [resend] = useMutation(ResendTransferBatchDocument);

  function ask(batch: TransferBatchRowFragment): void {
    modal.confirm({
      title: `重发 ${batch.batchNo}？`,
      content: `以原报文编号再发送一次相同的 ${batch.sentRows} 行；对方已有的不会重复入库。`,
      okText: '重发',
      cancelText: '返回',
      onOk: async () => {
        try {
          await resend({ variables: { id: batch.id } });
          message.success('已开始重发');
          onDone();
        } catch (error) {
          message.error(presentError(error).title);
        }
      },
    });
  }

  const columns: DataColumn<TransferBatchRowFragment>[] = [
    {
      key: 'batchNo',
      title: '批次号',
      render: (row) => (
        <details>
          <summary>{row.batchNo}</summary>
          <div className="yjs-quiet staff-long">{`报文编号 ${row.messageId}`}</div>
          <div className="yjs-quiet staff-long">{`内容摘要（SM3） ${row.digest ?? '—'}`}</div>
        </details>
      ),
    },
    { key: 'state', title: '状态', render: (row) => <StateTag title={row.stateTitle} tone={batchTone[row.state]} /> },
    { key: 'rows', title: '行数', align: 'right', render: (row) => row.rows },
    { key: 'sent', title: '送出', align: 'right', render: (row) => row.sentRows },
    { key: 'attempts', title: '次数', align: 'right', render: (row) => row.attempts },
    {
      key: 'sentAt',
      title: '送出时间',
      render: (row) => <span className="staff-nowrap">{row.sentAt ? formatInstant(row.sentAt) : '—'}</span>,
    },
    { key: 'ack', title: '回执', render: (row) => <Answer batch={row} /> },
    {
      key: 'acts',
      title: '操作',
      render: (row) =>
        row.canResend && (
          <Button size="small" onClick={() => ask(row)}>
            重发
          </Button>
        ),
    },
  ];
  return (
    <PlainTable
      label="传输批次"
      columns={columns}
      rows={batches}
      empty={{ title: '还没有批次', hint: '任务抽取数据后，批次会出现在这里。' }}
    />
  );
}

function Answer({ batch }: { batch: TransferBatchRowFragment }) {
  if (batch.answerText) {
    const code = batch.answerCode ? `[${batch.answerCode}] ` : '';
    return (
      <>
        {`${code}${batch.answerText}`}
        <div className="yjs-quiet">{formatInstant(batch.ackedAt)}</div>
      </>
    );
  }
  if (!batch.lastError) return batch.state === 'SENT' ? '等待回执' : '—';
  return (
    <>
      {batch.lastError}
      {batch.holds > 0 && <div>{`未送达期间，其后 ${batch.holds} 批等待`}</div>}
      {batch.nextAttemptAt && <div className="yjs-quiet">{`下次尝试 ${formatInstant(batch.nextAttemptAt)}`}</div>}
    </>
  );
}
