import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../test/product.ts';
import { advanceEnrolment, enrolled } from '../../../../test/training-enrolments.ts';
import { buildCaller, publishedRound } from '../../../../test/training-rounds.ts';
import { buildTrainee } from '../../../../test/training-trainees.ts';
import { buildIdNumber } from '../../people/index.ts';

let app: Product;
beforeAll(async () => {
  app = await product('training_enrol_figures', { now: '2026-05-20T09:00:00+08:00' });
}, 60_000);
afterAll(() => app.close());

interface Figure {
  label: string;
  group: string;
  value: number;
}
async function figuresOf(login: string) {
  const { data } = await (await app.as(login)).run('{ trainingFigures { key figures { label group value } } }');
  const found = data.trainingFigures as { key: string; figures: Figure[] }[];
  const of = (key: string) => found.find((series) => series.key === key)?.figures ?? [];
  return { funnel: of('enrolmentFunnel'), months: of('enrolmentsByMonth') };
}

it('02 §26 enrolments by how far they have come and by month, those that were intercepted apart; a district’s are its own trainees', async () => {
  const roundId = await publishedRound(app, await buildCaller(app));
  const person = (n: number, changes: object = {}) =>
    buildTrainee(app, { idNo: buildIdNumber('310100', '1999-01-01', 300 + n), ...changes });
  const { id } = await enrolled(await person(1), roundId);
  expect((await enrolled(await person(2, { category: '20' }), roundId)).state).toBe('BLOCKED');
  await enrolled(await person(3, { districtCode: '310115' }), roundId);
  expect(await advanceEnrolment(await app.as('officer_hk'), 'districtPass', id)).toMatchObject({ result: 'OK' });

  const own = await figuresOf('officer_hk');
  expect(own.funnel.map(({ label, group, value }) => [label, group, value])).toEqual([
    ['提交报名', '2026', 2],
    ['通过自动核验', '2026', 1],
    ['审核通过', '2026', 1],
    ['编入班次', '2026', 0],
  ]);
  expect(own.months).toHaveLength(24);
  expect(own.months[0]?.label).toBe('2025-06');
  expect(own.months.slice(-2)).toEqual([
    { label: '2026-05', group: '报名', value: 1 },
    { label: '2026-05', group: '自动拦截', value: 1 },
  ]);
  expect((await figuresOf('city_officer')).funnel[0]).toMatchObject({ label: '提交报名', value: 3 });
});
