import { describe, expect, it } from '@jest/globals';
import { nameOf, saysNothing, toAnswer } from './answer-values.ts';

describe('answer of a needs survey', () => {
  it('leaves out what was left empty', () => {
    expect(
      toAnswer({
        interestedCategories: [],
        suggestions: '周末上课',
        questions: { q1: '学技能', q2: undefined, q3: [] },
      }),
    ).toEqual({ suggestions: '周末上课', questions: { q1: '学技能' } });
  });

  it.each([
    [{}, true],
    [{ suggestions: '  ' }, true],
    [{ interestedCategories: ['03'] }, false],
    [{ suggestions: '有话说' }, false],
  ])('%j says nothing: %s', (values, nothing) => expect(saysNothing(values)).toBe(nothing));

  it('finds the field that was refused', () => {
    expect(nameOf('answer.suggestions')).toEqual(['suggestions']);
    expect(nameOf('answer.questions.q2')).toEqual(['questions', 'q2']);
  });
});
