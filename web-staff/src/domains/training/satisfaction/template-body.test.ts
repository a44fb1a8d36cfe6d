import { expect, it } from '@jest/globals';
import { byPlace, newQuestion, problemsOf, templateOf } from './template-body.ts';

const question = (key: string, more: object = {}) => ({ ...newQuestion('SCALE', [], 0), key, title: '题', ...more });

it('T25-1 a template needs a required scale on the institution and one on the project', () => {
  const both = [question('q1', { dimension: 'INSTITUTION' }), question('q2', { dimension: 'PROJECT' })];
  expect(problemsOf(templateOf({ questions: both }))).toEqual({});
  expect(problemsOf(templateOf({ questions: [both[0], { ...both[1], required: false }] }))).toEqual({
    questions: '请至少设置一道必答的“项目总体”量表题',
  });
  expect(problemsOf(templateOf({ questions: [] })).questions).toBe(
    '请至少设置一道必答的“培训机构总体”和“项目总体”量表题',
  );
});

it('T25-1 a new question has a number that no version has had', () => {
  expect(newQuestion('TEXT', [question('q3'), question('q2')], 7).key).toBe('q8');
  expect(newQuestion('TEXT', [question('q12')], 7).key).toBe('q12'.replace('12', '13'));
});

it('tells each question its own problem, the first of several', () => {
  expect(byPlace({ 'questions.1.title': '请填写题目', 'questions.1.options': '另一个', questions: '整体' })).toEqual({
    1: '请填写题目',
  });
});
