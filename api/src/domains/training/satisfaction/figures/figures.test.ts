import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SHIPPED_TEMPLATES } from '../template/shipped.ts';
import type { SatisfactionQuestion } from '../template/template.ts';
import { type Answers, type Collected, reckon, scoreOf } from './figures.ts';

const [general] = SHIPPED_TEMPLATES;
const questions = general?.body.questions ?? [];
const many = (count: number, point: number) => Array.from({ length: count }, () => point);
const marks = [...many(6, 5), ...many(3, 4), ...many(1, 3), ...many(1, 2)];
const answered = (points: readonly number[]): Answers[] => points.map((point) => ({ q7: point, q8: point }));

describe('figures of a run (02 §17.5)', () => {
  it('AC25-1 11 of 12 answer 6×5, 3×4, 1×3, 1×2: response 91.67, rate 81.82, mean 4.27', () => {
    const {
      responseRate,
      questions: found,
      headline,
    } = reckon(questions, [{ districtCode: '310109', expected: 12, answers: answered(marks) }], 5);
    expect(responseRate).toBe('91.67');
    expect(found.find(({ key }) => key === 'q7')?.score).toMatchObject({ rate: '81.82', mean: '4.27', rated: 11 });
    expect(headline).toMatchObject({ rate: '81.82', mean: '4.27', rated: 22, satisfied: 18 });
  });

  it('BR25-1 leaves 0 = 未评价 out of rate and mean, and rounds half up', () => {
    expect(scoreOf([5, 0, 0, 3])).toMatchObject({ rated: 2, rate: '50.00', mean: '4.00' });
    // 1 of 800 is 0.125 %.
    expect(scoreOf([4, ...many(799, 1)]).rate).toBe('0.13');
    expect(scoreOf([0, 0])).toMatchObject({ rated: 0, rate: null, mean: null });
  });

  it('AC25-2 10 answers of one district and 2 of another: the total of 12 and no district', () => {
    const found = reckon(
      questions,
      [
        { districtCode: '310109', expected: 10, answers: answered(many(10, 5)) },
        { districtCode: '310115', expected: 3, answers: answered(many(2, 1)) },
      ],
      5,
    );
    expect(found).toMatchObject({
      answered: 12,
      districts: [],
      suppressed: expect.arrayContaining(['有区的样本不足5份，不显示分区数据']),
    });
    expect(found.headline?.rated).toBe(24);
    expect(JSON.stringify(found)).not.toMatch(/310109|310115/);
  });

  it('BR25-2 fewer than five answers show the response alone', () => {
    const found = reckon(questions, [{ districtCode: '310109', expected: 8, answers: answered(many(4, 5)) }], 5);
    expect(found).toEqual({
      expected: 8,
      answered: 4,
      responseRate: '50.00',
      headline: null,
      questions: [],
      dimensions: [],
      districts: [],
      suppressed: ['样本不足5份，不显示明细'],
    });
  });

  it('02 §17.3 weighs the questions of a dimension', () => {
    const weighed: SatisfactionQuestion[] = questions.flatMap((one) =>
      one.key === 'q2'
        ? [
            { ...one, weight: 3 },
            { ...one, key: 'q20', weight: 1 },
          ]
        : [one],
    );
    const answers = many(5, 0).map(() => ({ q2: 5, q20: 1, q7: 5, q8: 5 }));
    const found = reckon(weighed, [{ districtCode: '310109', expected: 5, answers }], 5);
    expect(found.dimensions.find(({ dimension }) => dimension === 'TEACHING')).toMatchObject({
      mean: '4.00',
      rate: '75.00',
    });
  });
});

const point = fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined });
const answer = fc.record({ q2: point, q4: point, q7: point, q8: point });
const district = fc.record({ answers: fc.array(answer, { maxLength: 9 }), absent: fc.integer({ min: 0, max: 3 }) });
const runs = fc
  .array(district, { minLength: 1, maxLength: 4 })
  .map((all): Collected[] =>
    all.map(({ answers, absent }, n) => ({ districtCode: `31010${n}`, expected: answers.length + absent, answers })),
  );
const gave = (answers: readonly Answers[], key: string) => answers.filter((one) => Number(one[key] ?? 0) >= 1).length;

describe('BR25-2 no small group can be told from what is shown', () => {
  it('shows a question of the whole only from the least group on, and all districts of it or none', () => {
    fc.assert(
      fc.property(runs, fc.integer({ min: 2, max: 6 }), (collected, least) => {
        const found = reckon(questions, collected, least);
        const all = collected.flatMap(({ answers }) => answers);
        for (const { key, score } of found.questions) if (score) expect(gave(all, key)).toBeGreaterThanOrEqual(least);
        if (found.headline) for (const key of ['q7', 'q8']) expect(gave(all, key)).toBeGreaterThanOrEqual(least);
        // Whatever is taken from whatever, what is left belongs to districts each of which reaches the least group by itself.
        if (found.districts.length > 0) {
          expect(found.districts.map(({ districtCode }) => districtCode)).toEqual(
            collected.map((one) => one.districtCode),
          );
          for (const { answers } of collected) expect(answers.length).toBeGreaterThanOrEqual(least);
          for (const shown of found.districts)
            for (const { key } of shown.questions)
              for (const { answers } of collected) expect(gave(answers, key)).toBeGreaterThanOrEqual(least);
          const headlines = new Set(found.districts.map(({ rate }) => rate === null));
          expect(headlines.size).toBe(1);
          if (headlines.has(false))
            for (const { answers } of collected)
              for (const key of ['q7', 'q8']) expect(gave(answers, key)).toBeGreaterThanOrEqual(least);
        }
      }),
    );
  });

  it('does not depend on the order of answers and districts', () => {
    fc.assert(
      fc.property(runs, (collected) => {
        const turned = collected.map((one) => ({ ...one, answers: one.answers.toReversed() }));
        expect(reckon(questions, turned, 3)).toEqual(reckon(questions, collected, 3));
      }),
    );
  });
});
