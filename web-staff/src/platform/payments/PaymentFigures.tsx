import { useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DatePicker,
  DownloadButton,
  formatMoney,
  PageHeader,
  today,
  toPicked,
  urlDay,
  urlText,
  usePermission,
  useUrlState,
} from '@yjs/web-kit';
import { Select, Space, Statistic } from 'antd';
import { Link } from 'react-router';
import type { PaymentFiguresQuery } from '../../generated/graphql.ts';
import { HelpLines } from '../HelpLines.tsx';
import { PlainTable } from '../PlainTable.tsx';
import { PaymentFiguresDocument } from './payments.graphql.ts';
import { sumMoney } from './sum-money.ts';

type Figure = PaymentFiguresQuery['paymentFigures'][number] & { id: string };

const url = { from: urlDay(), to: urlDay(), purpose: urlText(), district: urlText() };

/** Last day of a month `2026-03`. */
const endOf = (month: string) => toPicked(`${month}-01`).endOf('month').format('YYYY-MM-DD');
/** The batches behind a figure. */
const behind = ({ districtCode, month }: Figure) =>
  `/payments/batches?${new URLSearchParams({ district: districtCode, from: `${month}-01`, to: endOf(month) })}`;

const counted = (key: string, title: string, count: (f: Figure) => number, amount: (f: Figure) => string) => ({
  key,
  title,
  align: 'right' as const,
  render: (figure: Figure) => (
    <>
      {count(figure)} 笔<div className="yjs-quiet">{formatMoney(amount(figure))} 元</div>
    </>
  ),
});

const columns: readonly DataColumn<Figure>[] = [
  { key: 'purpose', title: '发放用途', render: ({ purposeTitle }) => purposeTitle },
  { key: 'district', title: '区', render: ({ districtTitle }) => districtTitle },
  { key: 'month', title: '月份', render: ({ month }) => month },
  {
    key: 'batches',
    title: '批次',
    align: 'right',
    render: (figure) => <Link to={behind(figure)}>{figure.batches}</Link>,
  },
  counted(
    'all',
    '发放',
    ({ count }) => count,
    ({ amount }) => amount,
  ),
  counted(
    'paid',
    '成功',
    ({ paidCount }) => paidCount,
    ({ paidAmount }) => paidAmount,
  ),
  counted(
    'failed',
    '失败、退票',
    ({ failedCount }) => failedCount,
    ({ failedAmount }) => failedAmount,
  ),
  counted(
    'open',
    '未完成',
    ({ openCount }) => openCount,
    ({ openAmount }) => openAmount,
  ),
  { key: 'days', title: '平均用时（天）', align: 'right', render: ({ averageDays }) => averageDays ?? '—' },
];

/** What may be chosen of what the figures speak of. */
const offered = (figures: readonly Figure[], of: (figure: Figure) => readonly [value: string, label: string]) =>
  [...new Map(figures.map(of))].map(([value, label]) => ({ value, label }));

/** 资金发放统计 by purpose, district and month: how much, paid, failed, outstanding, and how long it took (01 §13.7). */
export default function PaymentFigures() {
  const [state, setState] = useUrlState(url);
  const exports = usePermission('payment:export');
  const from = state.from || `${today().slice(0, 4)}-01-01`;
  const to = state.to || today();
  const { data, error, refetch } = useQuery(PaymentFiguresDocument, {
    variables: { from, to },
    fetchPolicy: 'cache-and-network',
  });
  const all = data?.paymentFigures.map((one) => ({ ...one, id: `${one.purpose} ${one.districtCode} ${one.month}` }));
  const rows = all?.filter(
    ({ purpose, districtCode }) =>
      (!state.purpose || purpose === state.purpose) && (!state.district || districtCode === state.district),
  );
  const sum = (of: (figure: Figure) => string) => formatMoney(sumMoney((rows ?? []).map(of)));
  const choose = (key: 'purpose' | 'district', label: string, options: { value: string; label: string }[]) => (
    <Select
      allowClear
      aria-label={label}
      placeholder={`全部${label}`}
      style={{ width: 180 }}
      value={state[key] || undefined}
      onChange={(value?: string) => setState({ [key]: value ?? '' })}
      options={options}
    />
  );
  return (
    <>
      <PageHeader
        title="资金发放统计"
        help={
          <HelpLines
            lines={[
              '按批次编制日期统计；重发的计入重发批次，停发的不计。',
              '未完成包括待推送、发放中和结果未知的；平均用时为审批通过到银行时间的自然日。',
              '点批次数查看该区当月的批次。',
            ]}
          />
        }
        actions={
          <Space wrap>
            <DatePicker.RangePicker
              aria-label="编制日期"
              allowClear={false}
              value={[toPicked(from), toPicked(to)]}
              onChange={(range) =>
                range?.[0] &&
                range[1] &&
                setState({ from: range[0].format('YYYY-MM-DD'), to: range[1].format('YYYY-MM-DD') })
              }
            />
            {choose(
              'purpose',
              '发放用途',
              offered(all ?? [], ({ purpose, purposeTitle }) => [purpose, purposeTitle]),
            )}
            {choose(
              'district',
              '区',
              offered(all ?? [], ({ districtCode, districtTitle }) => [districtCode, districtTitle]),
            )}
            {exports && (
              <DownloadButton
                label="导出统计"
                url={`/exports/payment-figures.xlsx?${new URLSearchParams({ from, to })}`}
              />
            )}
          </Space>
        }
      />
      {rows && rows.length > 0 && (
        <Space size="large" wrap style={{ marginBottom: 12 }}>
          <Statistic title="发放金额（元）" value={sum(({ amount }) => amount)} />
          <Statistic title="成功（元）" value={sum(({ paidAmount }) => paidAmount)} />
          <Statistic title="失败、退票（元）" value={sum(({ failedAmount }) => failedAmount)} />
          <Statistic title="未完成（元）" value={sum(({ openAmount }) => openAmount)} />
        </Space>
      )}
      <PlainTable<Figure>
        label="资金发放统计"
        columns={columns}
        rows={rows}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '这段时间没有发放批次', hint: '编制发放批次后计入统计，也可以更换日期再看。' }}
      />
    </>
  );
}
