import type { TrainingFiguresQuery } from '../../../generated/graphql.ts';

export type Series = TrainingFiguresQuery['trainingFigures'][number];

/** Series whose parts stand beside each other: their sum says nothing. */
const APART: readonly string[] = ['handlingDays', 'enrolmentsByMonth', 'standingByMonth'];

/** Greens and greys, as many as a run has states: red, orange, yellow and blue are the warning levels'. */
const COLOURS = [
  ...['#4b6b3c', '#9bb38a', '#6f7a69', '#c9d3c0', '#2c4023', '#7d9a6b'],
  ...['#a4aaa0', '#e1e8da', '#5a6b50', '#b9c9ab', '#3b403a'],
];
/** From the many to the few; light enough for the words within. */
const FUNNEL = ['#dfe8d8', '#cfdcc4', '#bfd0b1', '#afc49e', '#9fb88b'];

/** Series that are read year by year, as a funnel. */
export const FUNNELS: readonly string[] = ['applicationFunnel', 'enrolmentFunnel'];

/** The chart of a series: a funnel for the way of applications and enrolments of a year, lines for months, stacked or neighbouring bars where figures have parts, bars otherwise. */
export function chartOption({ key, unit, figures }: Series) {
  if (FUNNELS.includes(key))
    return {
      color: FUNNEL,
      tooltip: { trigger: 'item' },
      series: [
        {
          type: 'funnel',
          sort: 'none',
          left: 10,
          right: 10,
          minSize: '12%',
          label: { formatter: `{b} {c} ${unit}`, color: '#1f1f1f', position: 'inside' },
          data: figures.map(({ label, value }) => ({ name: label, value })),
        },
      ],
    };
  const labels = [...new Set(figures.map(({ label }) => label))];
  const groups = [...new Set(figures.map(({ group }) => group ?? ''))];
  const valueAt = (label: string, group: string) =>
    figures.find((one) => one.label === label && (one.group ?? '') === group)?.value ?? 0;
  return {
    color: COLOURS,
    tooltip: { trigger: 'axis' },
    ...(groups.length > 1 && { legend: { type: 'scroll', top: 0, left: 48, right: 0 } }),
    grid: { left: 8, right: 16, top: 32, bottom: 8, containLabel: true },
    xAxis: { type: 'category', data: labels, axisLabel: labelsOf(labels) },
    yAxis: { type: 'value', name: unit, minInterval: unit === '%' || unit === '天' ? 0 : 1 },
    series: groups.map((group) => ({
      type: key === 'enrolmentsByMonth' || key === 'standingByMonth' ? 'line' : 'bar',
      name: group || unit,
      ...(groups.length > 1 && !APART.includes(key) && { stack: 'all' }),
      barMaxWidth: 36,
      data: labels.map((label) => valueAt(label, group)),
    })),
  };
}

/** Room that the labels of an axis share, in pixels. */
const AXIS = 400;

/** Words are broken within their share of the axis, so that none is missing; months may be, the others tell where they stand. */
function labelsOf(labels: readonly string[]) {
  const months = labels.every((label) => /^\d{4}/.test(label));
  if (months) return { interval: 0, hideOverlap: true };
  return { interval: 0, width: Math.floor(AXIS / Math.max(1, labels.length)), overflow: 'break' };
}
