import { useQuery } from '@apollo/client/react';
import { type DataColumn, ErrorNotice, FilterBar, PageHeader, urlDay, useUrlState } from '@yjs/web-kit';
import { Skeleton } from 'antd';
import type { EChartsCoreOption } from 'echarts/core';
import { lazy, Suspense, useMemo } from 'react';
import type { EnrolmentStatisticsQuery } from '../../../generated/graphql.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { dayOption, districtOption, reasonOption } from './chart-options.ts';
import { EnrolmentStatisticsDocument } from './enrolments.graphql.ts';

const Chart = lazy(() => import('../../../platform/charts/Chart.tsx'));
const listUrl = { from: urlDay(), to: urlDay() };
const help = [
  '按报名日期统计本人可见范围内的报名；图和表是同一份数据。',
  '通过率＝审核通过 ÷（审核通过＋审核不通过）。',
];

type Statistics = EnrolmentStatisticsQuery['enrolmentStatistics'];
type WithId<Row> = Row & { id: string };

const days: DataColumn<WithId<Statistics['days'][number]>>[] = [
  { key: 'day', title: '日期', render: (row) => row.day },
  { key: 'enrolled', title: '报名', align: 'right', render: (row) => row.enrolled },
  { key: 'intercepted', title: '拦截', align: 'right', render: (row) => row.intercepted },
];
const reasons: DataColumn<WithId<Statistics['interceptions'][number]>>[] = [
  { key: 'code', title: '代码', render: (row) => row.code },
  { key: 'title', title: '原因', render: (row) => row.title },
  { key: 'count', title: '人次', align: 'right', render: (row) => row.count },
];
const districts: DataColumn<WithId<Statistics['districts'][number]>>[] = [
  { key: 'district', title: '安置区', render: (row) => row.districtName },
  { key: 'enrolled', title: '报名', align: 'right', render: (row) => row.enrolled },
  { key: 'pending', title: '待审核', align: 'right', render: (row) => row.pending },
  { key: 'approved', title: '审核通过', align: 'right', render: (row) => row.approved },
  { key: 'rejected', title: '审核不通过', align: 'right', render: (row) => row.rejected },
  { key: 'rate', title: '通过率', align: 'right', render: (row) => (row.rate ? `${row.rate}%` : '—') },
];

/** 报名统计: by day, by reason of interception, by district (02 §12.6). */
export default function EnrolmentCharts() {
  const [state, setState] = useUrlState(listUrl);
  const filter = { from: state.from || undefined, to: state.to || undefined };
  const { data, error, refetch } = useQuery(EnrolmentStatisticsDocument, {
    variables: { filter },
    fetchPolicy: 'cache-and-network',
  });
  const stats = data?.enrolmentStatistics;
  return (
    <div className="staff-stack">
      <PageHeader title="报名统计" help={<HelpLines lines={help} />} />
      <FilterBar
        fields={[{ key: 'applied', kind: 'days', label: '报名日期', from: 'from', to: 'to' }]}
        values={{ ...state }}
        onChange={(patch) => setState(patch)}
      />
      {!stats && (error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Skeleton active />)}
      {stats && <Parts stats={stats} />}
    </div>
  );
}

function Parts({ stats }: { stats: Statistics }) {
  const option = useMemo(
    () => ({
      days: dayOption(stats.days),
      reasons: reasonOption(stats.interceptions),
      districts: districtOption(stats.districts),
    }),
    [stats],
  );
  return (
    <>
      <Part
        title="每日报名"
        option={option.days}
        columns={days}
        rows={stats.days.map((row) => ({ ...row, id: row.day }))}
      />
      <Part
        title="拦截原因"
        option={option.reasons}
        columns={reasons}
        rows={stats.interceptions.map((row) => ({ ...row, id: row.code }))}
      />
      <Part
        title="各区审核"
        option={option.districts}
        columns={districts}
        rows={stats.districts.map((row) => ({ ...row, id: row.districtCode }))}
      />
    </>
  );
}

interface PartProps<Row extends { id: string }> {
  title: string;
  option: EChartsCoreOption;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
}

/** A picture and the same figures as a table. */
function Part<Row extends { id: string }>({ title, option, columns, rows }: PartProps<Row>) {
  return (
    <section className="staff-stat">
      <h2 className="staff-section-title">{title}</h2>
      {rows.length > 0 && (
        <Suspense fallback={<Skeleton active />}>
          <Chart label={title} option={option} height={240} />
        </Suspense>
      )}
      <PlainTable
        label={title}
        rows={rows}
        columns={columns}
        empty={{ title: '没有数据', hint: '这段日期没有记录。' }}
      />
    </section>
  );
}
