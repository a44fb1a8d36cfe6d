import { useQuery } from '@apollo/client/react';
import {
  ErrorNotice,
  FilterBar,
  type FilterField,
  formatCount,
  formatDateTime,
  PageHeader,
  today,
  urlChoice,
  urlDay,
  urlText,
  useUrlState,
} from '@yjs/web-kit';
import { Skeleton } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { HelpLines } from '../../HelpLines.tsx';
import { PlainTable } from '../../PlainTable.tsx';
import { appsOption, heatOption, type Statistics, trendOption } from './chart-options.ts';
import { ExchangeStatisticsDocument } from './statistics.graphql.ts';

const Chart = lazy(() => import('./Chart.tsx'));

const statUrl = { from: urlDay(), to: urlDay(), direction: urlChoice(['', 'IN', 'OUT'], ''), app: urlText() };

const fields: readonly FilterField[] = [
  { key: 'days', kind: 'days', label: '日期', from: 'from', to: 'to' },
  {
    key: 'direction',
    kind: 'select',
    label: '方向',
    options: [
      { value: 'IN', label: '外部调用' },
      { value: 'OUT', label: '上行' },
    ],
  },
  { key: 'app', kind: 'text', label: '应用', placeholder: '应用编号' },
];

const help = [
  '成功＝返回 2xx 且结果码为 0000；被拒＝签名、授权、频率等不符合规定；上游异常＝数据来源出错或超时。',
  '数字按小时汇总，整点后 5 分钟更新，一次最多看 12 个月。点击数字查看对应的日志。',
];

const week = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) - 6 * 86_400_000).toISOString().slice(0, 10);
const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const percent = (part: number, whole: number) => (whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`);

/** 数据交换统计: figures of a period; each leads to its lines of the log. */
export default function ExchangeStatisticsPage() {
  const [state, setState] = useUrlState(statUrl);
  const to = state.to || today();
  const from = state.from || week(to);
  const { data, error, refetch } = useQuery(ExchangeStatisticsDocument, {
    variables: {
      filter: {
        from: `${from}T00:00:00.000+08:00`,
        to: `${dayAfter(to)}T00:00:00.000+08:00`,
        direction: state.direction === '' ? undefined : (state.direction as 'IN' | 'OUT'),
        appId: state.app || undefined,
      },
    },
    fetchPolicy: 'cache-and-network',
  });
  const stats = data?.exchangeStatistics;
  const log = (filter: string) =>
    `/exchange/log?from=${from}&to=${to}${state.app ? `&app=${encodeURIComponent(state.app)}` : ''}${filter}`;
  return (
    <>
      <PageHeader
        title="数据交换统计"
        subtitle={`${from} 至 ${to}${stats?.rolledUntil ? `，已汇总至 ${formatDateTime(stats.rolledUntil)}` : ''}`}
        help={<HelpLines lines={help} />}
      />
      <FilterBar fields={fields} values={{ ...state }} onChange={(patch) => setState(patch)} />
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!stats && !error && <Skeleton active paragraph={{ rows: 10 }} />}
      {stats?.totals.calls === 0 && (
        <p className="staff-empty">
          这段日期没有已汇总的调用
          <br />
          <span className="yjs-quiet">当前这一小时的调用在整点后 5 分钟汇总；请换一段日期或清除筛选。</span>
        </p>
      )}
      {stats && stats.totals.calls > 0 && <Figures stats={stats} log={log} />}
    </>
  );
}

function Figures({ stats, log }: { stats: Statistics; log(filter: string): string }) {
  const navigate = useNavigate();
  const { totals } = stats;
  const [trend, apps, heat] = useMemo(() => [trendOption(stats), appsOption(stats), heatOption(stats)], [stats]);
  const figures = [
    { title: '调用', value: formatCount(totals.calls), to: log('') },
    { title: '成功率', value: percent(totals.ok, totals.calls), to: log('&ok=yes') },
    { title: '被拒', value: formatCount(totals.denied), to: log('&ok=no') },
    { title: '上游异常', value: formatCount(totals.errors), to: log('&ok=no') },
    { title: '返回记录', value: formatCount(totals.rowCount) },
    { title: totals.subjectsExact ? '涉及人数' : '涉及人数（约）', value: formatCount(totals.subjects) },
    { title: '耗时中位数', value: `${totals.p50} 毫秒` },
    { title: '耗时95分位', value: `${totals.p95} 毫秒` },
  ];
  return (
    <>
      <dl className="staff-figures">
        {figures.map(({ title, value, to }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{to ? <Link to={to}>{value}</Link> : value}</dd>
          </div>
        ))}
      </dl>
      <Suspense fallback={<Skeleton active />}>
        <h2 className="staff-section-title">{stats.hourly ? '每小时调用' : '每日调用'}</h2>
        <Chart label={`调用趋势：共 ${totals.calls} 次，成功 ${totals.ok} 次`} option={trend} />
        <div className="staff-charts">
          <section>
            <h2 className="staff-section-title">调用最多的应用</h2>
            <Chart
              label="调用最多的应用"
              option={apps}
              onPick={(index) => {
                const app = [...stats.topApps].reverse()[index];
                if (app) void navigate(`${log('')}&app=${encodeURIComponent(app.appId)}`);
              }}
            />
          </section>
          <section>
            <h2 className="staff-section-title">星期与钟点</h2>
            <Chart label="星期与钟点分布" option={heat} />
          </section>
        </div>
      </Suspense>
      <div className="staff-charts">
        <section>
          <h2 className="staff-section-title">各应用</h2>
          <PlainTable
            label="各应用"
            rows={stats.topApps.map((app) => ({ ...app, id: app.appId }))}
            empty={{ title: '没有调用', hint: '这段日期没有数据交换。' }}
            columns={[
              { key: 'app', title: '应用', render: (row) => row.appId || '未识别' },
              { key: 'calls', title: '调用', align: 'right', render: (row) => formatCount(row.calls) },
              { key: 'rate', title: '成功率', align: 'right', render: (row) => percent(row.ok, row.calls) },
              { key: 'denied', title: '被拒', align: 'right', render: (row) => row.denied },
              { key: 'errors', title: '上游异常', align: 'right', render: (row) => row.errors },
            ]}
          />
        </section>
        <section>
          <h2 className="staff-section-title">各结果</h2>
          <PlainTable
            label="各结果"
            rows={stats.codes.map((code) => ({ ...code, id: code.code }))}
            empty={{ title: '没有调用', hint: '这段日期没有数据交换。' }}
            columns={[
              {
                key: 'code',
                title: '结果码',
                render: (row) => <Link to={log(`&code=${encodeURIComponent(row.code)}`)}>{row.code}</Link>,
              },
              { key: 'calls', title: '次数', align: 'right', render: (row) => formatCount(row.calls) },
            ]}
          />
        </section>
      </div>
    </>
  );
}
