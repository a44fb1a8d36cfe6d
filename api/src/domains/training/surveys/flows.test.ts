import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { transitionWalks } from '../../../../test/flow/walk.ts';
import { walkAll } from '../../../../test/flow/walk-on-database.ts';
import { type Product, product } from '../../../../test/product.ts';
import { createSurvey } from '../../../../test/training-surveys.ts';
import { SURVEY } from './record-type.ts';
import { surveyFlow } from './survey.flow.ts';

let app: Product;
beforeAll(async () => {
  app = await product('training_survey_flows', { now: '2026-05-02T09:00:00+08:00' });
}, 60_000);
afterAll(() => app.close());

describe('the flow of surveys on the database: the shortest path through every transition, sound after every step', () => {
  it('02 §5.4', async () => {
    const city = await app.as('city_officer');
    const walkers = [];
    for (const walk of transitionWalks(surveyFlow)) {
      const { data, message } = await createSurvey(city);
      expect(message).toBeUndefined();
      walkers.push({ walk, id: (data.createNeedsSurvey as { id: string }).id });
    }
    expect(walkers.length).toBeGreaterThan(4);
    await walkAll(app, await city.ctx(), SURVEY, surveyFlow, walkers, async () => undefined);
  }, 120_000);
});
