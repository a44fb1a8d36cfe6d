import type { EChartsCoreOption } from 'echarts/core';
import type { EvaluationFiguresFragment } from '../../generated/graphql.ts';
import { GOOD, REST } from '../cases/index.ts';

/** More bars cannot be told apart. */
export const MOST_BARS = 30;

/** Satisfaction and complaints side by side, with the bar that satisfaction has to reach. */
export function rateOption(lines: readonly EvaluationFiguresFragment[], bar: number): EChartsCoreOption {
  const given = lines.filter(({ total }) => total > 0);
  const most = new Set([...given].sort((a, b) => b.total - a.total).slice(0, MOST_BARS));
  const counted = given.filter((line) => most.has(line));
  return {
    animation: false,
    tooltip: { trigger: 'axis', confine: true },
    legend: { top: 0, right: 0 },
    grid: { left: 48, right: 24, top: 32, bottom: 28 },
    xAxis: {
      type: 'category',
      data: counted.map(({ title }) => title),
      axisLabel: { interval: 0, hideOverlap: true },
    },
    yAxis: { type: 'value', min: 0, max: 100, axisLabel: { formatter: '{value}%' } },
    series: [
      {
        name: '满意率（%）',
        type: 'bar',
        barMaxWidth: 32,
        color: GOOD,
        data: counted.map(({ satisfaction }) => Number(satisfaction ?? 0)),
        markLine: { symbol: 'none', silent: true, label: { formatter: `${bar}%` }, data: [{ yAxis: bar }] },
      },
      {
        name: '投诉率（%）',
        type: 'bar',
        barMaxWidth: 32,
        color: REST,
        data: counted.map(({ complaints }) => Number(complaints ?? 0)),
      },
    ],
  };
}
