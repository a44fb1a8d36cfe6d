import { formatMoney, StateTag, type StateTone } from '@yjs/web-kit';
import { Button, Table, type TableColumnsType } from 'antd';
import type { PayoutResult, SheetPayoutQuery } from '../../../generated/graphql.ts';
import { payoutResultTitles } from '../../../generated/titles/payout-result.ts';

export type PayoutRow = NonNullable<SheetPayoutQuery['districtSheet']['payout']>['rows'][number];

interface PayoutRowsProps {
  rows: readonly PayoutRow[];
  /** Who has died: to whom it is to be paid. */
  onDecide?(row: PayoutRow): void;
  onReveal?(row: PayoutRow): void;
}

const tones: Readonly<Record<PayoutResult, StateTone>> = { PAID: 'done', FAILED: 'ended', PENDING: 'waiting' };
const differs = ({ dueAmount, paidAmount, result }: PayoutRow) =>
  result === 'PAID' && formatMoney(paidAmount) !== formatMoney(dueAmount);

/** Due against paid, trainee by trainee; what did not arrive, or not as due, stands out. */
export function PayoutRows(props: PayoutRowsProps) {
  return (
    <Table<PayoutRow>
      size="small"
      rowKey="id"
      style={{ marginTop: 12 }}
      columns={columnsOf(props)}
      dataSource={[...props.rows]}
      rowClassName={(row) => (row.result === 'FAILED' || differs(row) ? 'staff-row-wrong' : '')}
      pagination={props.rows.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      locale={{ emptyText: '没有需要发放的学员' }}
      scroll={{ x: 'max-content' }}
    />
  );
}

function columnsOf({ onDecide, onReveal }: PayoutRowsProps): TableColumnsType<PayoutRow> {
  return [
    { title: '序号', dataIndex: 'seq', width: 56, align: 'right' },
    {
      title: '学员',
      render: ({ nameMasked, idNoMasked }: PayoutRow) => (
        <>
          {nameMasked}
          <div className="yjs-quiet">{idNoMasked}</div>
        </>
      ),
    },
    { title: '应发', dataIndex: 'dueAmount', align: 'right', render: (text: string) => formatMoney(text) },
    {
      title: '实发',
      align: 'right',
      render: (row: PayoutRow) => (
        <>
          {formatMoney(row.paidAmount)}
          {differs(row) && <div>与应发不一致</div>}
        </>
      ),
    },
    {
      title: '发放结果',
      render: (row: PayoutRow) => (
        <>
          {row.result ? (
            <StateTag title={payoutResultTitles[row.result]} tone={tones[row.result]} />
          ) : (
            <span className="yjs-quiet">未登记</span>
          )}
          <div className="yjs-quiet">{row.failReason ?? row.heirDecision ?? row.heirNote ?? row.paidOn}</div>
          {onDecide && row.result === 'PENDING' && row.heirDecision === null && (
            <Button size="small" onClick={() => onDecide(row)}>
              登记继承人
            </Button>
          )}
        </>
      ),
    },
    {
      title: '收款账户',
      render: (row: PayoutRow) => (
        <>
          {row.holderMasked} {row.accountMasked ?? '未登记'}
          <div className="yjs-quiet">{row.bankName}</div>
          {onReveal && row.accountMasked && (
            <Button size="small" type="link" style={{ padding: 0 }} onClick={() => onReveal(row)}>
              查看账号
            </Button>
          )}
        </>
      ),
    },
    {
      title: '凭证',
      render: ({ voucherNo, voucherFileId }: PayoutRow) =>
        voucherFileId ? (
          <a href={`/files/${voucherFileId}`} target="_blank" rel="noreferrer">
            {voucherNo}
          </a>
        ) : (
          (voucherNo ?? '—')
        ),
    },
    { title: '轮次', dataIndex: 'round', width: 56, align: 'right' },
  ];
}
