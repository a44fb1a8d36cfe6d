import { expect, it } from '@jest/globals';
import { dropPlace, movedTo, withItemAt } from './moves.ts';

const items = ['a', 'b', 'c', 'd'];

it('moves an item to a place, and never beyond the ends', () => {
  expect(movedTo(items, 0, 2)).toEqual(['b', 'c', 'a', 'd']);
  expect(movedTo(items, 3, 0)).toEqual(['d', 'a', 'b', 'c']);
  expect(movedTo(items, 1, 9)).toEqual(['a', 'c', 'd', 'b']);
});

it('puts a new item at a place', () => {
  expect(withItemAt(items, 'x', 1)).toEqual(['a', 'x', 'b', 'c', 'd']);
  expect(withItemAt(items, 'x', 99)).toEqual([...items, 'x']);
});

it('drops where the hand is: what was taken above leaves a gap behind', () => {
  // a taken, dropped behind c: b c a d.
  expect(movedTo(items, 0, dropPlace(2, 'after', 0))).toEqual(['b', 'c', 'a', 'd']);
  expect(movedTo(items, 0, dropPlace(2, 'before', 0))).toEqual(['b', 'a', 'c', 'd']);
  expect(movedTo(items, 3, dropPlace(1, 'before', 3))).toEqual(['a', 'd', 'b', 'c']);
  expect(withItemAt(items, 'x', dropPlace(1, 'after', null))).toEqual(['a', 'b', 'x', 'c', 'd']);
});
