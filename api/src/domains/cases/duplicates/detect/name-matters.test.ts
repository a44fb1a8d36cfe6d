import { expect, it } from '@jest/globals';
import { nameMatters } from './name-matters.ts';

it('names each matter once, two of them, and counts where there are more', () => {
  expect(nameMatters(['退役报到'])).toBe('退役报到');
  expect(nameMatters(['退役报到', '户口登记', '退役报到'])).toBe('退役报到、户口登记');
  expect(nameMatters(['退役报到', '户口登记', '预备役登记'])).toBe('退役报到、户口登记等3项');
});
