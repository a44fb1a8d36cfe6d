import { describe, expect, it } from '@jest/globals';
import { dictionary, isCode, titleOf } from './codes.ts';

describe('code lists', () => {
  it.each([...dictionary.values()].map((list) => [list.title, list] as const))(
    '%s has no code or title twice',
    (_title, { items }) => {
      expect(items.length).toBeGreaterThan(2);
      expect(new Set(items.map(({ code }) => code)).size).toBe(items.length);
      expect(new Set(items.map(({ title }) => title)).size).toBe(items.length);
      for (const { code, title } of items) expect([code, title]).not.toContain('');
    },
  );

  it.each([
    ['sex', '1', '男性'],
    ['ethnic', '01', '汉族'],
    ['ethnic', '56', '基诺族'],
    ['education', '20', '大学本科教育'],
    ['education', '30', '大学专科教育'],
    ['political', '02', '中共预备党员'],
    ['marital', '30', '丧偶'],
    ['relation', '51', '父亲'],
    ['idType', '111', '居民身份证'],
    ['placementType', 'ZYLQ', '逐月领取退役金'],
    ['channel', 'WINDOW', '窗口'],
  ])('01-2.3 %s %s is %s', (dictCode, code, title) => expect(titleOf(dictCode, code)).toBe(title));

  it('does not know what it does not know', () => {
    expect(isCode('sex', '3')).toBe(false);
    expect(isCode('colour', '1')).toBe(false);
  });

  it('01-2.4 gives the case library its channel codes', () => {
    expect(dictionary.get('channel')?.items.map(({ externalCode }) => externalCode)).toEqual(['1', '9', '9', '2', '9']);
  });
});
