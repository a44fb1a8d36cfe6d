import { useQuery } from '@apollo/client/react';
import { type DataColumn, ErrorNotice, formatCount } from '@yjs/web-kit';
import { Skeleton } from 'antd';
import type { CaseStatFilter, PrefillLineFragment } from '../../../generated/graphql.ts';
import { Figures } from '../../../platform/charts/Figures.tsx';
import { StatSection } from './StatSection.tsx';
import { PrefillStatisticsDocument } from './statistics.graphql.ts';
import { percent } from './statistics-state.ts';

const none = { title: '没有网上申请', hint: '这段日期没有在网上提交的申请。' };
const FILE = { url: '/exports/prefill-statistics.xlsx', permission: 'case.stat:export' };
const minutes = (value: number | null | undefined) => (value == null ? '—' : `${formatCount(value)} 分钟`);

type Line = PrefillLineFragment & { id: string };
const linesOf = (lines: readonly PrefillLineFragment[]): Line[] => lines.map((line) => ({ ...line, id: line.name }));

/** How much of what people fill in online stood there already, and how long it took them (01 §9.4 page 2, S28). */
export function PrefillPart({ filter }: { filter: CaseStatFilter }) {
  const { data, error, refetch } = useQuery(PrefillStatisticsDocument, {
    variables: { filter },
    fetchPolicy: 'cache-and-network',
  });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active paragraph={{ rows: 8 }} />;
  const { total, byMonth, byPlace, rateBar, minutesBar } = data.prefillStatistics;
  return (
    <>
      <Figures
        label="网上申请预填率"
        figures={[
          { title: '网上提交的申请', value: formatCount(total.applications) },
          { title: `预填率（目标不低于 ${rateBar}%）`, value: percent(total.filled, total.asked) },
          { title: '达到目标的申请', value: percent(total.reached, total.applications) },
          { title: `填报时间中位数（目标不超过 ${minutesBar} 分钟）`, value: minutes(total.medianMinutes) },
        ]}
      />
      <StatSection
        title="各月预填率"
        part="months"
        filter={filter}
        rows={linesOf(byMonth)}
        empty={none}
        file={FILE}
        columns={columnsOf('提交月份')}
      />
      <StatSection
        title="各单位预填率"
        part="places"
        filter={filter}
        rows={linesOf(byPlace)}
        empty={none}
        file={FILE}
        columns={columnsOf('单位')}
      />
    </>
  );
}

function columnsOf(first: string): DataColumn<Line>[] {
  return [
    { key: 'name', title: first, render: (row) => row.name },
    { key: 'applications', title: '申请', align: 'right', render: (row) => formatCount(row.applications) },
    { key: 'asked', title: '查询的信息项', align: 'right', render: (row) => formatCount(row.asked) },
    { key: 'filled', title: '共享数据提供', align: 'right', render: (row) => formatCount(row.filled) },
    { key: 'rate', title: '预填率', align: 'right', render: (row) => percent(row.filled, row.asked) },
    { key: 'reached', title: '达到目标', align: 'right', render: (row) => formatCount(row.reached) },
    { key: 'minutes', title: '填报时间中位数', align: 'right', render: (row) => minutes(row.medianMinutes) },
  ];
}
