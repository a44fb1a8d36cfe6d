import { formatDateTime } from '@yjs/web-kit';
import type { EChartsCoreOption } from 'echarts/core';
import type { ExchangeStatisticsQuery, ExchangeUsageQuery } from '../../../generated/graphql.ts';

export type Statistics = ExchangeStatisticsQuery['exchangeStatistics'];

/** Army green for what is well, greys for the rest: red to blue belong to the warning levels. */
const COLORS = { ok: '#4b6b3c', denied: '#a3a3a3', errors: '#595959' };
const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

const base = {
  animation: false,
  tooltip: { trigger: 'axis', confine: true },
  grid: { left: 48, right: 16, top: 32, bottom: 28 },
} as const;

/** Calls over time, by how they ended. */
export function trendOption({ trend, hourly }: Statistics): EChartsCoreOption {
  const series = (name: string, key: 'ok' | 'denied' | 'errors') => ({
    name,
    type: 'line',
    showSymbol: trend.length < 40,
    data: trend.map((point) => point[key]),
    color: COLORS[key],
  });
  return {
    ...base,
    legend: { top: 0, right: 0 },
    xAxis: {
      type: 'category',
      data: trend.map((p) => (hourly ? formatDateTime(p.startsAt) : formatDateTime(p.startsAt).split(' ')[0])),
    },
    yAxis: { type: 'value', minInterval: 1 },
    series: [series('成功', 'ok'), series('被拒', 'denied'), series('上游异常', 'errors')],
  };
}

/** Who calls most. */
export function appsOption({ topApps }: Statistics): EChartsCoreOption {
  const apps = [...topApps].reverse();
  return {
    ...base,
    grid: { ...base.grid, left: 120 },
    xAxis: { type: 'value', minInterval: 1 },
    yAxis: { type: 'category', data: apps.map((app) => app.title || '未识别') },
    series: [{ name: '调用次数', type: 'bar', color: COLORS.ok, data: apps.map((app) => app.calls) }],
  };
}

/** When in the week. */
export function heatOption({ heat }: Statistics): EChartsCoreOption {
  const most = Math.max(1, ...heat.map((cell) => cell.calls));
  return {
    ...base,
    tooltip: { confine: true },
    xAxis: { type: 'category', data: Array.from({ length: 24 }, (_, hour) => `${hour}时`) },
    yAxis: { type: 'category', data: weekdays, inverse: true },
    visualMap: { min: 0, max: most, show: false, inRange: { color: ['#f2f5ef', COLORS.ok] } },
    series: [{ type: 'heatmap', data: heat.map((cell) => [cell.hour, cell.weekday - 1, cell.calls]) }],
  };
}

/** How many of all calls went well. */
export function gaugeOption({ totals }: Statistics): EChartsCoreOption {
  const share = totals.calls === 0 ? 0 : Math.round((totals.ok / totals.calls) * 1000) / 10;
  return {
    animation: false,
    series: [
      {
        type: 'gauge',
        startAngle: 200,
        endAngle: -20,
        radius: '100%',
        center: ['50%', '62%'],
        min: 0,
        max: 100,
        splitNumber: 4,
        progress: { show: true, width: 14, itemStyle: { color: COLORS.ok } },
        axisLine: { lineStyle: { width: 14, color: [[1, '#e5e7e2']] } },
        pointer: { show: false },
        axisTick: { show: false },
        splitLine: { show: false },
        axisLabel: { distance: 18, color: COLORS.errors },
        detail: { formatter: '{value}%', fontSize: 24, color: '#262626', offsetCenter: [0, 0] },
        data: [{ value: share }],
      },
    ],
  };
}

/** Rows on their way: sent, of them acknowledged; beside them those that failed. */
export function funnelOption(uplink: NonNullable<ExchangeUsageQuery['exchangeUsage']['uplink']>): EChartsCoreOption {
  const steps = [
    { name: '应传输', value: uplink.rows, color: '#c3cdb9' },
    { name: '已发送', value: uplink.rowsSent, color: '#8aa17a' },
    { name: '已确认', value: uplink.rowsAcked, color: COLORS.ok },
  ];
  return {
    animation: false,
    tooltip: { confine: true },
    series: [
      {
        type: 'funnel',
        sort: 'none',
        top: 8,
        bottom: 8,
        left: '10%',
        width: '55%',
        minSize: '4%',
        label: { position: 'right', formatter: '{b} {c} 行' },
        data: steps.map(({ name, value, color }) => ({ name, value, itemStyle: { color } })),
      },
    ],
  };
}
