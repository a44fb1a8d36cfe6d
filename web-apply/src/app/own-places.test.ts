import { describe, expect, it } from '@jest/globals';
import { ownPlaces } from './own-places.ts';

const titles = (...given: Parameters<typeof ownPlaces>) => ownPlaces(...given).map(({ title }) => title);

describe('01 §10.5 A22 the main menu of the citizen’s pages', () => {
  it('has what is offered, in the order of the table, and all of it while the table is not known', () => {
    expect(titles(undefined, () => true)).toEqual(['我的办件', '一键确认', '材料库', '设置']);
    expect(titles(['LIBRARY', 'APPLY', 'CASES', 'SETTINGS'], () => true)).toEqual(['材料库', '我的办件', '设置']);
  });

  it('offers nothing to who may not do it, though it is offered to others', () => {
    expect(titles(['CASES', 'CONFIRM', 'LIBRARY', 'SETTINGS'], (right) => right === 'CONFIRM')).toEqual([
      '我的办件',
      '一键确认',
      '设置',
    ]);
  });
});
