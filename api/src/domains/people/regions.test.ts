import { describe, expect, it } from '@jest/globals';
import { isRegionCode, regionTitle, shanghaiDistricts, shanghaiStreets } from './regions.ts';

describe('regions', () => {
  it('are the sixteen districts of Shanghai with their streets', () => {
    expect(shanghaiDistricts()).toHaveLength(16);
    expect(shanghaiDistricts()).toContainEqual({ code: '310109', title: '虹口区' });
    for (const { code } of shanghaiDistricts()) expect(shanghaiStreets(code).length).toBeGreaterThan(5);
  });

  it.each([
    ['310109', '上海市虹口区'],
    ['310115', '上海市浦东新区'],
    ['310109014', '上海市虹口区'],
    ['320583', '江苏省苏州市昆山市'],
    ['320000', '江苏省'],
  ])('%s reads %s', (code, title) => {
    expect(regionTitle(code)?.startsWith(title)).toBe(true);
  });

  it.each([['310108'], ['310109014'], ['310109014000'], ['710000']])('%s may stand for a region', (code) => {
    expect(isRegionCode(code)).toBe(true);
  });

  it.each([['991234'], ['31010'], ['31010x'], ['３１０１０９'], ['310109 '], ['']])('%s may not', (code) => {
    expect(isRegionCode(code)).toBe(false);
  });
});
