import type { EChartsCoreOption } from 'echarts/core';
import type { SatisfactionFiguresQuery } from '../../../generated/graphql.ts';

type Figures = SatisfactionFiguresQuery['satisfactionReport']['figures'];
type Trend = SatisfactionFiguresQuery['satisfactionTrend'];

/** Army green and its greys, the best mark darkest: red to blue belong to the warning levels. */
const GREEN = '#46643a';
const SHADES = ['#46643a', '#8fa682', '#c3cdbb', '#a3a3a3', '#6b6f69', '#e3e6e0'];
const base = { animation: false, tooltip: { confine: true } } as const;

/** The headline against the line that it should reach. */
export function gaugeOption(rate: string, target: number): EChartsCoreOption {
  return {
    ...base,
    series: [
      {
        type: 'gauge',
        min: 0,
        max: 100,
        progress: { show: true, width: 12, itemStyle: { color: GREEN } },
        axisLine: {
          lineStyle: {
            width: 12,
            color: [
              [target / 100, '#e3e6e0'],
              [1, '#c3cdbb'],
            ],
          },
        },
        axisTick: { show: false },
        splitLine: { length: 8 },
        axisLabel: { distance: 18, fontSize: 11 },
        pointer: { width: 4, itemStyle: { color: GREEN } },
        detail: { formatter: `${rate}%`, fontSize: 20, offsetCenter: [0, '70%'] },
        title: { offsetCenter: [0, '98%'], fontSize: 12 },
        data: [{ value: Number(rate), name: `目标 ${target}%` }],
      },
    ],
  };
}

/** Means of the dimensions, 0 to 5. */
export function radarOption(dimensions: Figures['dimensions']): EChartsCoreOption {
  return {
    ...base,
    radar: { indicator: dimensions.map(({ title }) => ({ name: title, max: 5, min: 0 })), radius: '65%' },
    series: [
      {
        type: 'radar',
        name: '均分',
        itemStyle: { color: GREEN },
        areaStyle: { opacity: 0.15 },
        data: [{ name: '均分', value: dimensions.map(({ mean }) => Number(mean)) }],
      },
    ],
  };
}

/** How often each mark was given, question by question. */
export function stackedOption(questions: Figures['questions']): EChartsCoreOption {
  const rising = questions.toReversed();
  const marks = questions[0]?.counts.map(({ title }) => title) ?? [];
  return {
    ...base,
    legend: { top: 0 },
    grid: { left: 8, right: 24, top: 32, bottom: 8, containLabel: true },
    xAxis: { type: 'value', minInterval: 1 },
    yAxis: {
      type: 'category',
      data: rising.map(({ title }) => title),
      axisLabel: { width: 200, overflow: 'truncate' },
    },
    series: marks.map((mark, n) => ({
      name: mark,
      type: 'bar',
      stack: 'all',
      barMaxWidth: 18,
      color: SHADES[n] ?? GREEN,
      data: rising.map(({ counts }) => counts[n]?.count ?? 0),
    })),
  };
}

/** The institution's last runs. */
export function trendOption(trend: Trend, target: number): EChartsCoreOption {
  return {
    ...base,
    tooltip: { trigger: 'axis', confine: true },
    legend: { top: 0 },
    grid: { left: 48, right: 24, top: 32, bottom: 28 },
    xAxis: { type: 'category', data: trend.map(({ runEndedOn }) => runEndedOn) },
    yAxis: { type: 'value', min: 0, max: 100, axisLabel: { formatter: '{value}%' } },
    series: [
      {
        name: '满意率',
        type: 'line',
        color: GREEN,
        data: trend.map(({ rate }) => Number(rate)),
        label: { show: true, formatter: '{c}%' },
      },
      {
        name: '目标线',
        type: 'line',
        symbol: 'none',
        color: '#a3a3a3',
        lineStyle: { type: 'dashed' },
        data: trend.map(() => target),
      },
    ],
  };
}
