import { Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { formatMoney } from '../text/money.ts';

/** A day behind an amount: what was on, what was attended, by which standard it is paid. */
export interface AmountDay {
  date: string;
  hours: string;
  attended: string;
  standardNo: string | null;
  rate: string | null;
}

/** A line of money of one person. */
export interface AmountLine {
  id: string;
  seq: number;
  nameMasked: string;
  idNoMasked: string;
  itemTitle: string;
  quantity: string;
  unitAmount: string | null;
  cap: string | null;
  amount: string;
  central: string;
  local: string;
  days: readonly AmountDay[];
}

interface AmountLinesProps<Line extends AmountLine> {
  lines: readonly Line[];
  /** A line that counts no more. */
  gone?(line: Line): boolean;
  /** What stands beside the item of a line: its kind, why it does not count. */
  note?(line: Line): ReactNode;
  /** What may be done about a line. */
  acts?(line: Line): ReactNode;
}

const days: TableColumnsType<AmountDay> = [
  { title: '日期', dataIndex: 'date', width: 120 },
  { title: '当日课时', dataIndex: 'hours', align: 'right', width: 100 },
  { title: '出勤课时', dataIndex: 'attended', align: 'right', width: 100 },
  { title: '适用标准', dataIndex: 'standardNo', render: (no) => no ?? '不计发' },
  {
    title: '当日标准（元）',
    dataIndex: 'rate',
    align: 'right',
    width: 140,
    render: (rate) => (rate === null ? '—' : formatMoney(rate)),
  },
];

/** 明细 person by person; a line with days opens into how it was reckoned, day by day. */
export function AmountLines<Line extends AmountLine>({ lines, gone, note, acts }: AmountLinesProps<Line>) {
  const money = (title: string, of: (line: Line) => string | null) => ({
    title,
    align: 'right' as const,
    render: (line: Line) => (
      <span className={gone?.(line) ? 'yjs-quiet' : undefined}>{of(line) === null ? '—' : formatMoney(of(line))}</span>
    ),
  });
  const columns: TableColumnsType<Line> = [
    { title: '序号', dataIndex: 'seq', width: 56, align: 'right' },
    { title: '姓名', dataIndex: 'nameMasked', width: 90 },
    { title: '身份证号', dataIndex: 'idNoMasked', width: 170 },
    {
      title: '项目',
      render: (line: Line) => (
        <>
          {line.itemTitle}
          {note?.(line)}
        </>
      ),
    },
    { title: '数量', dataIndex: 'quantity', align: 'right', render: (quantity: string) => Number(quantity) },
    money('单价', ({ unitAmount }) => unitAmount),
    money('上限', ({ cap }) => cap),
    money('金额', ({ amount }) => amount),
    money('中央资金', ({ central }) => central),
    money('地方资金', ({ local }) => local),
    ...(acts ? [{ title: '操作', key: 'acts', width: 90, render: (line: Line) => acts(line) }] : []),
  ];
  return (
    <Table<Line>
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={[...lines]}
      scroll={{ x: 'max-content' }}
      pagination={lines.length > 60 ? { pageSize: 60, showSizeChanger: false } : false}
      expandable={{
        rowExpandable: (line) => line.days.length > 0,
        expandedRowRender: (line) => (
          <Table<AmountDay>
            size="small"
            rowKey="date"
            columns={days}
            dataSource={[...line.days]}
            pagination={false}
            aria-label={`${line.nameMasked}逐日计算`}
          />
        ),
      }}
      locale={{ emptyText: '没有明细' }}
    />
  );
}
