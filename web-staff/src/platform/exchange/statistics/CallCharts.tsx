import { Skeleton } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { appsOption, funnelOption, gaugeOption, heatOption, type Statistics, trendOption } from './chart-options.ts';
import { hourOf, logAddress, percent, type StatState } from './statistics-state.ts';
import type { Usage } from './UsageFigures.tsx';

const Chart = lazy(() => import('../../charts/Chart.tsx'));

interface CallChartsProps {
  stats: Statistics;
  usage: Usage;
  state: StatState;
}

/** Trend, applications, success, week and transmission as pictures; the same figures stand in the tables below. */
export function CallCharts({ stats, usage, state }: CallChartsProps) {
  const navigate = useNavigate();
  const { totals } = stats;
  const { uplink } = usage;
  const [trend, apps, heat, gauge] = useMemo(
    () => [trendOption(stats), appsOption(stats), heatOption(stats), gaugeOption(stats)],
    [stats],
  );
  const funnel = useMemo(() => uplink && funnelOption(uplink), [uplink]);
  function openPoint(index: number): void {
    const point = stats.trend[index];
    if (!point) return;
    const { hour, ...day } = hourOf(point.startsAt);
    void navigate(logAddress(state, stats.hourly ? { ...day, hour } : day));
  }
  return (
    <Suspense fallback={<Skeleton active />}>
      <h2 className="staff-section-title">{stats.hourly ? '每小时调用' : '每日调用'}</h2>
      <Chart
        label={`调用趋势：共 ${totals.calls} 次，成功 ${totals.ok} 次`}
        option={trend}
        height={220}
        onPick={openPoint}
      />
      <div className="staff-charts">
        <section>
          <h2 className="staff-section-title">调用最多的应用</h2>
          <Chart
            label="调用最多的应用"
            option={apps}
            height={220}
            onPick={(index) => {
              const app = [...stats.topApps].reverse()[index];
              if (app?.appId) void navigate(logAddress(state, { app: app.appId }));
            }}
          />
        </section>
        <section>
          <h2 className="staff-section-title">星期与钟点</h2>
          <Chart label="星期与钟点分布" option={heat} height={220} />
        </section>
        <section>
          <h2 className="staff-section-title">成功率</h2>
          <Chart label={`成功率 ${percent(totals.ok, totals.calls)}`} option={gauge} height={200} />
        </section>
        {uplink && funnel && (
          <section>
            <h2 className="staff-section-title">数据上行</h2>
            {uplink.tasks === 0 ? (
              <p className="staff-empty">这段日期没有传输任务</p>
            ) : (
              <Chart
                label={`数据上行：发送 ${uplink.rowsSent} 行，确认 ${uplink.rowsAcked} 行，失败 ${uplink.rowsFailed} 行`}
                option={funnel}
                height={200}
              />
            )}
          </section>
        )}
      </div>
    </Suspense>
  );
}
