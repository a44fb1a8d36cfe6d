import { DatePicker, formatMoney, StateTag, type StateTone, toPicked } from '@yjs/web-kit';
import { Button, Input, Select, Table, type TableColumnsType } from 'antd';
import type { PayoutPartFragment, PayoutResult } from '../generated/graphql.ts';
import { payoutResultTitles } from '../generated/titles/payout-result.ts';

export type PayoutRow = NonNullable<PayoutPartFragment['payout']>['rows'][number];
export type PayoutChange = Partial<
  Pick<PayoutRow, 'result' | 'paidAmount' | 'paidOn' | 'voucherNo' | 'failReason' | 'heirNote'>
>;

const tones: Readonly<Record<PayoutResult, StateTone>> = { PAID: 'done', FAILED: 'ended', PENDING: 'waiting' };
const results = Object.entries(payoutResultTitles).map(([value, label]) => ({ value, label }));

interface PayoutTableProps {
  rows: readonly PayoutRow[];
  open: boolean;
  change(id: string, part: PayoutChange): void;
  onAccount(row: PayoutRow): void;
}

/** 发放明细: whom, how much, to which account, and what came of it; inputs while the institution writes on it. */
export function PayoutTable(props: PayoutTableProps) {
  return (
    <Table<PayoutRow>
      size="small"
      rowKey="id"
      columns={columnsOf(props)}
      dataSource={[...props.rows]}
      pagination={props.rows.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      scroll={{ x: 'max-content' }}
    />
  );
}

function columnsOf({ open, change, onAccount }: PayoutTableProps): TableColumnsType<PayoutRow> {
  const choose = (row: PayoutRow, result: PayoutResult) =>
    change(row.id, { result, ...(result === 'PAID' && row.paidAmount === null && { paidAmount: row.dueAmount }) });
  const text = (row: PayoutRow, field: 'paidAmount' | 'voucherNo', title: string, width: number) =>
    open && row.result === 'PAID' ? (
      <Input
        aria-label={`${row.nameMasked}的${title}`}
        style={{ width }}
        value={row[field] ?? ''}
        maxLength={40}
        inputMode={field === 'paidAmount' ? 'decimal' : 'text'}
        onChange={({ target }) => change(row.id, { [field]: target.value || null })}
      />
    ) : field === 'paidAmount' ? (
      formatMoney(row.paidAmount)
    ) : (
      (row.voucherNo ?? '—')
    );
  return [
    { title: '序号', dataIndex: 'seq', width: 56, align: 'right', fixed: 'left' },
    { title: '姓名', dataIndex: 'nameMasked', width: 80, fixed: 'left' },
    {
      title: '应发',
      dataIndex: 'dueAmount',
      width: 90,
      align: 'right',
      render: (amount: string) => formatMoney(amount),
    },
    {
      title: '收款账户',
      width: 220,
      render: (row: PayoutRow) => (
        <>
          {row.accountMasked ?? <span className="yjs-quiet">未登记</span>}
          <div className="yjs-quiet">{row.heirDecision ? `继承人：${row.heirDecision}` : row.bankName}</div>
          {open && row.heirDecision === null && (
            <Button size="small" type="link" style={{ padding: 0 }} onClick={() => onAccount(row)}>
              {row.accountMasked ? '更正账户' : '登记账户'}
            </Button>
          )}
        </>
      ),
    },
    {
      title: '发放结果',
      width: 110,
      render: (row: PayoutRow) =>
        open ? (
          <Select<PayoutResult>
            aria-label={`${row.nameMasked}的发放结果`}
            style={{ width: 96 }}
            placeholder="请选择"
            value={row.result}
            options={results}
            onChange={(result) => choose(row, result)}
          />
        ) : (
          row.result && <StateTag title={payoutResultTitles[row.result]} tone={tones[row.result]} />
        ),
    },
    { title: '实发', width: 110, align: 'right', render: (row: PayoutRow) => text(row, 'paidAmount', '实发金额', 96) },
    {
      title: '发放日期',
      width: 140,
      render: (row: PayoutRow) =>
        open && row.result === 'PAID' ? (
          <DatePicker
            aria-label={`${row.nameMasked}的发放日期`}
            value={row.paidOn ? toPicked(row.paidOn) : null}
            onChange={(day) => change(row.id, { paidOn: day?.format('YYYY-MM-DD') ?? null })}
          />
        ) : (
          (row.paidOn ?? '—')
        ),
    },
    { title: '凭证号', width: 150, render: (row: PayoutRow) => text(row, 'voucherNo', '凭证号', 136) },
    {
      title: '凭证',
      width: 70,
      render: ({ voucherFileId }: PayoutRow) =>
        voucherFileId ? (
          <a href={`/files/${voucherFileId}`} target="_blank" rel="noreferrer">
            查看
          </a>
        ) : (
          '—'
        ),
    },
    {
      title: '失败或待发放原因',
      width: 200,
      render: (row: PayoutRow) => <Why row={row} open={open} change={change} />,
    },
    { title: '轮次', dataIndex: 'round', width: 56, align: 'right' },
  ];
}

function Why({ row, open, change }: { row: PayoutRow } & Pick<PayoutTableProps, 'open' | 'change'>) {
  const field = row.result === 'FAILED' ? 'failReason' : 'heirNote';
  if (!open || row.result === null || row.result === 'PAID') return <>{row.failReason ?? row.heirNote ?? '—'}</>;
  return (
    <Input
      aria-label={`${row.nameMasked}的${row.result === 'FAILED' ? '失败原因' : '待发放说明'}`}
      placeholder={row.result === 'FAILED' ? '如：账号错误' : '如：学员已去世，家属办理继承手续'}
      value={row[field] ?? ''}
      maxLength={200}
      onChange={({ target }) => change(row.id, { [field]: target.value || null })}
    />
  );
}
