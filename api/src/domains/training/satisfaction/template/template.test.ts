import { describe, expect, it } from '@jest/globals';
import { SHIPPED_TEMPLATES } from './shipped.ts';
import { compareTemplates, describeTemplate, problemsOfTemplate, type TemplateBody } from './template.ts';

const bodies = SHIPPED_TEMPLATES.map(({ body }) => body);
const [general, short] = bodies as [TemplateBody, TemplateBody];
const changed = (key: string, more: object): TemplateBody => ({
  ...short,
  questions: short.questions.map((one) => (one.key === key ? { ...one, ...more } : one)),
});

describe('满意度评价模板 (02 §17.3)', () => {
  it('02 §17.3 the two that are shipped hold, the general one with every dimension', () => {
    for (const body of bodies) expect(problemsOfTemplate(body)).toEqual([]);
    expect(new Set(general.questions.map(({ dimension }) => dimension)).size).toBe(9);
    expect(describeTemplate(short)).toBe('5道题，其中量表3道；匿名；少于5份不显示明细');
  });

  it.each<[string, TemplateBody, string]>([
    ['no required scale on the project', changed('q3', { required: false }), '请至少设置一道必答的“项目总体”量表题'],
    ['no scale on the institution', changed('q2', { kind: 'TEXT' }), '请至少设置一道必答的“培训机构总体”量表题'],
    ['one option', changed('q4', { options: ['会'] }), '请至少填写两个选项'],
    ['an option twice', changed('q4', { options: ['会', '会'] }), '选项不能重复'],
    ['a key twice', changed('q5', { key: 'q1' }), '题号“q1”重复'],
    ['a weight of three decimals', changed('q1', { weight: 1.005 }), '权重最多两位小数'],
  ])('T25-1 refuses %s', (_, body, message) =>
    expect(problemsOfTemplate(body).map((problem) => problem.message)).toEqual([message]),
  );

  it('T25-1 tells what a version changes: one moved question is one line', () => {
    const [first, ...rest] = short.questions;
    if (!first) throw new Error('no question');
    expect(compareTemplates(short, { ...short, questions: [...rest, first] }).map(({ title }) => title)).toEqual([
      '题目顺序',
    ]);
    expect(compareTemplates(short, changed('q1', { required: false }))).toEqual([
      { title: '题目1', before: '教师教学；师资教学，五级量表，必答', after: '教师教学；师资教学，五级量表，选答' },
    ]);
    expect(compareTemplates(short, { ...short, questions: rest })).toEqual([
      { title: '题目1', before: '教师教学；师资教学，五级量表，必答', after: null },
    ]);
  });
});
