import { describe, expect, it } from '@jest/globals';
import { differencesOf, type Told } from './differences.ts';

const told: Told[] = [
  { key: 'name', label: '名称' },
  { key: 'on', label: '启用' },
  {
    key: 'fields',
    label: '字段',
    parts: (value) => new Map((value as [string, string][]).map(([name, text]) => [name, text])),
  },
];
const version = (patch: object = {}) => ({
  name: '养老金',
  on: true,
  secret: 'x',
  fields: [
    ['idNo', '文本'],
    ['amount', '小数'],
  ],
  ...patch,
});

describe('what differs between two versions', () => {
  it('is nothing between equals, and nothing that is not told', () => {
    expect(differencesOf(told, version(), version({ secret: 'y' }))).toEqual([]);
  });

  it('is told in words', () => {
    expect(differencesOf(told, version(), version({ name: '', on: false }))).toEqual([
      { id: 'name', label: '名称', before: '养老金', after: '—' },
      { id: 'on', label: '启用', before: '是', after: '否' },
    ]);
  });

  it('names each part that was added, changed or taken away', () => {
    const after = version({
      fields: [
        ['idNo', '文本（18）'],
        ['bank', '文本'],
      ],
    });
    expect(differencesOf(told, version(), after).map(({ label, before, after }) => [label, before, after])).toEqual([
      ['字段 idNo', '文本', '文本（18）'],
      ['字段 amount', '小数', '（删除）'],
      ['字段 bank', '（无）', '文本'],
    ]);
  });

  it('says so where only the order changed', () => {
    const after = version({
      fields: [
        ['amount', '小数'],
        ['idNo', '文本'],
      ],
    });
    expect(differencesOf(told, version(), after)).toEqual([
      { id: 'fields.order', label: '字段次序', before: 'idNo、amount', after: 'amount、idNo' },
    ]);
  });
});
