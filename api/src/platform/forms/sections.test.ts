import { describe, expect, it } from '@jest/globals';
import { registerDictionary } from './dictionaries.ts';
import { sensitiveFields } from './schema-fields.ts';
import { sectionsOf } from './sections.ts';

registerDictionary({ dictCode: 'test.ethnic', title: '民族', items: [{ code: '01', title: '汉族' }] });

const schema = {
  type: 'object',
  title: '申请表',
  properties: {
    name: { type: 'string', title: '姓名', 'x-section': '个人信息', 'x-sensitive': true, 'x-mask': 'name' },
    ethnic: { type: 'string', title: '民族', 'x-section': '个人信息', 'x-dictionary': 'test.ethnic' },
    diagnosis: { type: 'string', title: '病情', 'x-sensitive': true },
    partyMember: { type: 'boolean', title: '是否党员', 'x-section': '个人信息' },
    level: { title: '等级', oneOf: [{ const: 1, title: '一级' }] },
    family: {
      type: 'array',
      title: '家属',
      items: {
        type: 'object',
        properties: { relation: { type: 'string' }, phone: { type: 'string', 'x-sensitive': true, 'x-mask': 'phone' } },
      },
    },
  },
};

const data = {
  name: '张建国',
  ethnic: '01',
  diagnosis: '高血压',
  partyMember: false,
  level: 1,
  family: [{ relation: '父亲', phone: '13800138000' }, { relation: '母亲' }],
};

const lines = (mask: boolean) =>
  sectionsOf(schema, data, { mask }).map(({ title, fields }) => [title, ...fields.map((f) => `${f.label} ${f.value}`)]);

describe('sectionsOf', () => {
  it('masks what is sensitive, also inside lists', () => {
    expect(lines(true)).toEqual([
      ['个人信息', '姓名 张**', '民族 汉族', '是否党员 否'],
      ['申请表', '病情 ****', '等级 一级', '家属 父亲 138****8000；母亲'],
    ]);
  });

  it('shows everything when told to, and a dash for what is empty', () => {
    expect(lines(false)[1]).toEqual(['申请表', '病情 高血压', '等级 一级', '家属 父亲 13800138000；母亲']);
    const [first] = sectionsOf(schema, {}, { mask: true });
    expect(first?.fields.map(({ value }) => value)).toEqual(['—', '—', '—']);
  });

  it('knows which fields are of class S3', () => {
    expect(sensitiveFields(schema)).toEqual(['name', 'diagnosis', 'family.phone']);
  });
});
