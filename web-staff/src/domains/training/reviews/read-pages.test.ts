import { expect, it } from '@jest/globals';
import { pageNumbers, readPagesText } from './read-pages.ts';

it('02 §10.3 says which pages of a document were read and which were not', () => {
  const seen = (...pages: number[]) => pages.map((page) => ({ page }));
  expect(readPagesText(3, seen(1, 2, 3))).toBe('共3页，全部看过');
  expect(readPagesText(9, seen(1, 2, 4))).toBe('共9页，看过3页，未看第3、5至9页');
  expect(readPagesText(2, [])).toBe('共2页，没有看过1秒以上的页');
  // A part of the form, a picture, a video.
  expect(readPagesText(null, [])).toBe('');
  expect(pageNumbers([1, 2, 3, 7])).toBe('1至3、7');
});
