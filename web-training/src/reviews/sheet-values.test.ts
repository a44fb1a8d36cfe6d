import { describe, expect, it } from '@jest/globals';
import { toInput, totalText, toValues } from './sheet-values.ts';

const criteria = [20, 20, 25, 15, 10, 10].map((weight, n) => ({
  __typename: 'ReviewCriterion' as const,
  code: `C${n + 1}`,
  name: '',
  description: '',
  weight,
  commentBelow: 60,
  commentFrom: 95,
}));
const scoresOf = (text: string) => Object.fromEntries(text.split(' ').map((score, n) => [`C${n + 1}`, Number(score)]));

describe('the sheet’s live total (02 §21.1)', () => {
  it.each([
    ['85 80 88 82 75 90', '83.800'],
    ['70 68 72 65 60 75', '68.850'],
    ['70 70 70 70.5 70 70', '70.075'],
  ])('of %s is %s', (scores, total) => {
    expect(totalText(criteria, scoresOf(scores))).toBe(total);
  });

  it('is the same share of 100 on another scale', () => {
    expect(totalText(criteria, scoresOf('4 4.1 4.5 4 3.5 5'), 5)).toBe('83.900');
  });

  it('waits for the last criterion', () => {
    expect(totalText(criteria, { ...scoresOf('85 80 88 82 75 90'), C6: null })).toBeNull();
  });
});

describe('what the form holds', () => {
  it('goes to the server and comes back the same', () => {
    const values = {
      scores: scoresOf('85 80 88 82 75 90.5'),
      comments: { C1: '资质齐全', C2: '', C3: '', C4: '', C5: '', C6: '' },
      overallComment: '总体良好，可以入库。',
      recommended: true,
      vetoFlags: [],
    };
    const sheet = { ...toInput(values), total: null, savedAt: '2026-05-07T01:00:00Z', submittedAt: null };
    expect(toValues({ criteria, sheet: sheet as never })).toEqual(values);
  });
});
