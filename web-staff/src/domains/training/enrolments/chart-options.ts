import type { EChartsCoreOption } from 'echarts/core';
import type { EnrolmentStatisticsQuery } from '../../../generated/graphql.ts';

type Statistics = EnrolmentStatisticsQuery['enrolmentStatistics'];

/** Army green and greys: red to blue belong to the warning levels. */
const GOOD = '#4b6b3c';
const SOFT = '#8aa17a';
const REST = '#a3a3a3';
const SHADES = [GOOD, SOFT, '#c3cdb9', REST, '#6b7a5e', '#d9d9d9'];

const base = {
  animation: false,
  grid: { left: 48, right: 48, top: 32, bottom: 28 },
  legend: { top: 0, right: 0 },
} as const;
const axisTip = { trigger: 'axis', confine: true } as const;

/** Enrolments and interceptions of each day, upon each other. */
export function dayOption(days: Statistics['days']): EChartsCoreOption {
  const bar = { type: 'bar', stack: 'all', barMaxWidth: 28 } as const;
  return {
    ...base,
    tooltip: axisTip,
    xAxis: { type: 'category', data: days.map(({ day }) => day.slice(5)), axisLabel: { hideOverlap: true } },
    yAxis: { type: 'value', minInterval: 1 },
    series: [
      { ...bar, name: '报名', color: GOOD, data: days.map(({ enrolled }) => enrolled) },
      { ...bar, name: '拦截', color: REST, data: days.map(({ intercepted }) => intercepted) },
    ],
  };
}

/** Reasons of interception as shares. */
export function reasonOption(reasons: Statistics['interceptions']): EChartsCoreOption {
  return {
    animation: false,
    color: SHADES,
    tooltip: { trigger: 'item', confine: true },
    series: [
      {
        name: '拦截原因',
        type: 'pie',
        radius: '70%',
        label: { formatter: '{b} {c}' },
        data: reasons.map(({ title, count }) => ({ name: title, value: count })),
      },
    ],
  };
}

/** What became of each district's enrolments, and the rate of approval above it. */
export function districtOption(districts: Statistics['districts']): EChartsCoreOption {
  const bar = { type: 'bar', stack: 'all', barMaxWidth: 36 } as const;
  return {
    ...base,
    tooltip: axisTip,
    xAxis: { type: 'category', data: districts.map(({ districtName }) => districtName), axisLabel: { interval: 0 } },
    yAxis: [
      { type: 'value', minInterval: 1 },
      { type: 'value', min: 0, max: 100, axisLabel: { formatter: '{value}%' }, splitLine: { show: false } },
    ],
    series: [
      { ...bar, name: '审核通过', color: GOOD, data: districts.map(({ approved }) => approved) },
      { ...bar, name: '审核不通过', color: REST, data: districts.map(({ rejected }) => rejected) },
      { ...bar, name: '待审核', color: '#d9d9d9', data: districts.map(({ pending }) => pending) },
      {
        name: '通过率（%）',
        type: 'line',
        yAxisIndex: 1,
        color: SOFT,
        data: districts.map(({ rate }) => (rate ? Number(rate) : null)),
      },
    ],
  };
}
