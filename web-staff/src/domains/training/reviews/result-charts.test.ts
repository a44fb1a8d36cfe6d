import { expect, it } from '@jest/globals';
import { finalsOption, quantile, strictnessOf, strictnessOption } from './result-charts.ts';

type Batch = Parameters<typeof finalsOption>[0];

const task = (expertId: string, total: string | null, state = 'LOCKED') => ({
  expertId,
  expertName: expertId,
  total,
  state,
});
const batch = {
  passLine: '70.00',
  projects: [
    {
      name: '甲',
      result: { final: '69.94' },
      assignments: [task('a', '70'), task('b', '68.5'), task('c', '99', 'REPLACED')],
    },
    { name: '乙', result: { final: '84.03' }, assignments: [task('a', '85'), task('b', null, 'EXPIRED')] },
    { name: '丙', result: null, assignments: [] },
  ],
} as unknown as Batch;

it('SC17-4 finals stand by rank beside the pass line; what has no score is left out', () => {
  const { xAxis, series } = finalsOption(batch);
  expect(xAxis.data).toEqual(['乙', '甲']);
  expect(series.map(({ data }) => data)).toEqual([
    [84.03, 69.94],
    [70, 70],
  ]);
});

it('SC17-4 an expert’s strictness counts his locked sheets alone', () => {
  expect(strictnessOf(batch)).toEqual([
    { code: 'E1', name: 'a', count: 2, lowest: 70, lower: 73.75, median: 77.5, upper: 81.25, highest: 85, mean: 77.5 },
    {
      code: 'E2',
      name: 'b',
      count: 1,
      lowest: 68.5,
      lower: 68.5,
      median: 68.5,
      upper: 68.5,
      highest: 68.5,
      mean: 68.5,
    },
  ]);
});

it('SC17-4 the boxes stand as low, quarter, middle, quarter, high', () => {
  expect(quantile([60, 70, 80, 90, 100], 0.25)).toBe(70);
  expect(quantile([60, 70, 80, 91], 0.5)).toBe(75);
  const { xAxis, series } = strictnessOption(strictnessOf(batch));
  expect(xAxis.data).toEqual(['E1 a', 'E2 b']);
  expect(series[0]?.data).toEqual([
    [70, 73.75, 77.5, 81.25, 85],
    [68.5, 68.5, 68.5, 68.5, 68.5],
  ]);
});
