import { expect, it } from '@jest/globals';
import { outliersOf } from './outliers.ts';

it('BR17-12 a total more than 15 points from the median is marked, one of exactly 15 is not', () => {
  expect([...outliersOf([80, 82, 96, 97.5])]).toEqual([]);
  expect([...outliersOf([80, 80, 95, 64.5])]).toEqual([64.5]);
  expect([...outliersOf([80, 80, 95])]).toEqual([]);
  expect([...outliersOf([50, 90])]).toEqual([]);
});
