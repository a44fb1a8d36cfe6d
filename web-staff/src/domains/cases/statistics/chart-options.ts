import type { EChartsCoreOption } from 'echarts/core';

/** Army green for what is well, grey for what is not: red to blue belong to the warning levels. */
export const GOOD = '#4b6b3c';
export const REST = '#a3a3a3';
/** 1–4, as the level tags have them. */
const LEVELS = ['#b3202a', '#b3500a', '#f5d03a', '#1c5fb0'];

const base = {
  animation: false,
  tooltip: { trigger: 'axis', confine: true },
  grid: { left: 48, right: 48, top: 32, bottom: 28 },
  legend: { top: 0, right: 0 },
} as const;

export interface Bars {
  name: string;
  color: string;
  values: readonly number[];
}

/** Bars that stand upon each other, one for each category. */
export function stackedOption(categories: readonly string[], bars: readonly Bars[]): EChartsCoreOption {
  return {
    ...base,
    xAxis: { type: 'category', data: [...categories], axisLabel: { interval: 0, hideOverlap: true } },
    yAxis: { type: 'value', minInterval: 1 },
    series: bars.map(({ name, color, values }) => ({
      name,
      type: 'bar',
      stack: 'all',
      barMaxWidth: 36,
      color,
      data: [...values],
    })),
  };
}

/** Bars beside each other, one of each kind for each category. */
export function groupedOption(categories: readonly string[], bars: readonly Bars[]): EChartsCoreOption {
  return {
    ...base,
    xAxis: { type: 'category', data: [...categories], axisLabel: { interval: 0, hideOverlap: true } },
    yAxis: { type: 'value', minInterval: 1 },
    series: bars.map(({ name, color, values }) => ({ name, type: 'bar', barMaxWidth: 24, color, data: [...values] })),
  };
}

interface Limits {
  name: string;
  decided: number;
  late: number;
}

const rateOf = ({ decided, late }: Limits) => (decided === 0 ? 0 : Math.round((late / decided) * 1000) / 10);

/** The overdue rate, place beside place. */
export function rateOption(lines: readonly Limits[]): EChartsCoreOption {
  return {
    ...base,
    xAxis: { type: 'category', data: lines.map(({ name }) => name), axisLabel: { interval: 0, hideOverlap: true } },
    yAxis: { type: 'value', min: 0, axisLabel: { formatter: '{value}%' } },
    series: [{ name: '超期率（%）', type: 'bar', barMaxWidth: 36, color: GOOD, data: lines.map(rateOf) }],
  };
}

/** Limits met and missed by month, and the rate above them. */
export function monthOption(lines: readonly Limits[]): EChartsCoreOption {
  const bars = stackedOption(
    lines.map(({ name }) => name),
    [
      { name: '按时', color: '#c3cdb9', values: lines.map(({ decided, late }) => decided - late) },
      { name: '超期', color: REST, values: lines.map(({ late }) => late) },
    ],
  );
  return {
    ...bars,
    yAxis: [
      { type: 'value', minInterval: 1 },
      { type: 'value', min: 0, axisLabel: { formatter: '{value}%' }, splitLine: { show: false } },
    ],
    series: [
      ...(bars.series as object[]),
      { name: '超期率（%）', type: 'line', yAxisIndex: 1, color: GOOD, data: lines.map(rateOf) },
    ],
  };
}

/** Warnings by level, in the colours of the levels. */
export function levelOption(levels: readonly { title: string; raised: number }[]): EChartsCoreOption {
  return {
    ...base,
    legend: { show: false },
    grid: { ...base.grid, top: 12 },
    xAxis: { type: 'category', data: levels.map(({ title }) => title) },
    yAxis: { type: 'value', minInterval: 1 },
    series: [
      {
        name: '预警',
        type: 'bar',
        barMaxWidth: 48,
        data: levels.map(({ raised }, n) => ({ value: raised, itemStyle: { color: LEVELS[n] ?? REST } })),
      },
    ],
  };
}
