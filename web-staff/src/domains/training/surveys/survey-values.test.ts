import { expect, it } from '@jest/globals';
import { toPicked } from '@yjs/web-kit';
import { type EditedSurvey, toSurveyInput, toSurveyValues } from './survey-values.ts';

it('S13.3 the window of a survey is Shanghai’s, there and back, in a browser of another zone', () => {
  expect(new Date().getTimezoneOffset()).not.toBe(-480);
  const input = toSurveyInput({
    title: '2026年度需求调查',
    districts: [],
    categories: [],
    window: [toPicked('2026-03-08T02:30'), toPicked('2026-03-31T23:59')],
    anonymous: false,
    allowEdit: true,
    questions: [],
  });
  expect(input).toMatchObject({ openFrom: '2026-03-07T18:30:00.000Z', openTo: '2026-03-31T15:59:00.000Z' });
  const again = toSurveyValues({ ...input, questions: [] } as unknown as EditedSurvey);
  expect(again.window?.map((one) => one.format('YYYY-MM-DD HH:mm'))).toEqual(['2026-03-08 02:30', '2026-03-31 23:59']);
});
