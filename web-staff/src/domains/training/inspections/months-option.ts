import type { EChartsCoreOption } from 'echarts/core';

/** Runs as bars, trainees as a line, month by month (02 §11.6). */
export function monthsOption(months: readonly { month: string; runs: number; trainees: number }[]): EChartsCoreOption {
  return {
    animation: false,
    tooltip: { trigger: 'axis', confine: true },
    grid: { left: 32, right: 32, top: 28, bottom: 24 },
    legend: { top: 0, right: 0 },
    xAxis: { type: 'category', data: months.map(({ month }) => month.slice(2)), axisLabel: { hideOverlap: true } },
    yAxis: [
      { type: 'value', minInterval: 1 },
      { type: 'value', minInterval: 1, splitLine: { show: false } },
    ],
    series: [
      { name: '开班', type: 'bar', barMaxWidth: 18, color: '#c3cdb9', data: months.map(({ runs }) => runs) },
      { name: '参训', type: 'line', yAxisIndex: 1, color: '#4b6b3c', data: months.map(({ trainees }) => trainees) },
    ],
  };
}
