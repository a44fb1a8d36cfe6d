import { describe, expect, it } from '@jest/globals';
import { isRegionCode, regionChoices, regionTitle, shanghaiDistricts, shanghaiStreets } from './regions.ts';

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

describe('choosing a region', () => {
  it('starts with Shanghai, passes over levels without a name and ends at counties', () => {
    expect(regionChoices(undefined)[0]).toEqual({ code: '31', title: '上海市', leaf: false });
    expect(regionChoices('31')).toHaveLength(16);
    expect(regionChoices('31').every(({ leaf, code }) => leaf && code.length === 6)).toBe(true);
    const [city] = regionChoices('32');
    expect(city).toEqual({ code: '3201', title: '南京市', leaf: false });
    expect(regionChoices('3201').map(({ title }) => title)).toContain('玄武区');
  });
});
