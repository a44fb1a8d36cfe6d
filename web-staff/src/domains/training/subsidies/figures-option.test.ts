import { expect, it } from '@jest/globals';
import { averageByDistrict, type Figure } from './figures-option.ts';

const figure = (districtTitle: string, persons: number, total: string): Figure => ({
  __typename: 'SubsidyFigure',
  month: '2026-07',
  districtCode: districtTitle,
  districtTitle,
  ledgers: 1,
  persons,
  total,
  central: '0.00',
  local: total,
  perPerson: null,
});

it('averages a district over all its months, and is nothing where nobody was settled (02 §19.7)', () => {
  const months = [figure('虹口区', 3, '12378.90'), figure('虹口区', 1, '0.10'), figure('浦东新区', 0, '-55.55')];
  const option = averageByDistrict(months);
  expect([option.xAxis.data, option.series[0]?.data]).toEqual([
    ['虹口区', '浦东新区'],
    [3094.75, 0],
  ]);
});
