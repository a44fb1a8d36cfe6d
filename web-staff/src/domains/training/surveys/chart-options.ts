import type { EChartsCoreOption } from 'echarts/core';

interface Line {
  title: string;
  count: number;
}

/** Army green and its greys: red to blue belong to the warning levels. */
const SHADES = ['#46643a', '#8fa682', '#6b6f69', '#b9c4b2', '#a3a3a3', '#d5dbd1'];
const base = { animation: false, tooltip: { confine: true } } as const;

/** Bars beside their names, the longest on top. */
export function barOption(lines: readonly Line[]): EChartsCoreOption {
  const rising = lines.toReversed();
  return {
    ...base,
    grid: { left: 8, right: 40, top: 8, bottom: 8, containLabel: true },
    xAxis: { type: 'value', minInterval: 1 },
    yAxis: { type: 'category', data: rising.map(({ title }) => title) },
    series: [
      {
        name: '答卷',
        type: 'bar',
        barMaxWidth: 18,
        color: SHADES[0],
        label: { show: true, position: 'right' },
        data: rising.map(({ count }) => count),
      },
    ],
  };
}

/** Shares of a whole. */
export function shareOption(lines: readonly Line[]): EChartsCoreOption {
  return {
    ...base,
    color: SHADES,
    series: [
      {
        name: '答卷',
        type: 'pie',
        radius: '70%',
        label: { formatter: '{b} {d}%' },
        data: lines.map(({ title, count }) => ({ name: title, value: count })),
      },
    ],
  };
}
