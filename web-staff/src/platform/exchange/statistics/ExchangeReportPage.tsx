import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import {
  DownloadButton,
  ErrorNotice,
  formatInstant,
  PageHeader,
  StateTag,
  today,
  urlText,
  usePermission,
  useUrlState,
} from '@yjs/web-kit';
import { Button, Select, Skeleton, Space } from 'antd';
import { HelpLines } from '../../HelpLines.tsx';
import { ExchangeReportDocument } from './statistics.graphql.ts';

const reportUrl = { month: urlText() };
const MONTHS = 24;

const help = [
  '每月2日生成上一个月的月报并定稿，以后不再改变；当月可以随时预览。',
  '“总体”和“安全”中的现有数量为生成时的数量，其余为该月的数量。',
];

/** 数据交换月报: the figures of a month, to be printed or taken as a table (03 §37). */
export default function ExchangeReportPage() {
  const [state, setState] = useUrlState(reportUrl);
  const mayExport = usePermission('dx.stat:export');
  const month = /^\d{4}-\d{2}$/.test(state.month) ? state.month : today().slice(0, 7);
  const { data, error, refetch } = useQuery(ExchangeReportDocument, {
    variables: { month },
    fetchPolicy: 'cache-and-network',
  });
  const report = data?.exchangeReport;
  return (
    <article className="staff-report">
      <PageHeader
        title="数据交换月报"
        tags={report && <StateTag title={report.final ? '定稿' : '未定稿'} tone={report.final ? 'done' : 'working'} />}
        subtitle={`${titleOf(month)}${report ? `，生成时间 ${formatInstant(report.madeAt)}` : ''}`}
        help={<HelpLines lines={help} />}
        actions={
          <Space>
            <Select
              aria-label="月份"
              value={month}
              style={{ width: 160 }}
              options={choices(data?.exchangeReportMonths ?? [])}
              onChange={(chosen: string) => setState({ month: chosen })}
            />
            {mayExport && <DownloadButton label="导出月报" url="/exports/exchange-report.xlsx" fields={{ month }} />}
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              打印
            </Button>
          </Space>
        }
      />
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!report && !error && <Skeleton active paragraph={{ rows: 12 }} />}
      {report && partsOf(report.lines).map(([part, lines]) => <Part key={part} title={part} lines={lines} />)}
    </article>
  );
}

interface Line {
  part: string;
  item: string;
  value: string;
}

function Part({ title, lines }: { title: string; lines: readonly Line[] }) {
  return (
    <section>
      <h2 className="staff-section-title">{title}</h2>
      <table className="staff-table" aria-label={title}>
        <tbody>
          {lines.map((line) => (
            <tr key={line.item}>
              <th scope="row" align="left" style={{ width: '55%', fontWeight: 400 }}>
                {line.item}
              </th>
              <td align="right">{line.value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The lines by their part, in the order of the report. */
function partsOf(lines: readonly Line[]): [string, Line[]][] {
  const parts = new Map<string, Line[]>();
  for (const line of lines) parts.set(line.part, [...(parts.get(line.part) ?? []), line]);
  return [...parts];
}

const titleOf = (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

/** The last two years' months, newest first; those that are kept say so. */
function choices(kept: readonly string[]) {
  const [year = 0, month = 0] = today().split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, back) => {
    const count = year * 12 + (month - 1) - back;
    const value = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
    return { value, label: `${titleOf(value)}${kept.includes(value) ? '（定稿）' : ''}` };
  });
}
