import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { transitionWalks } from '../../../../test/flow/walk.ts';
import { walkAll } from '../../../../test/flow/walk-on-database.ts';
import { type Product, product } from '../../../../test/product.ts';
import { samplePng } from '../../../../test/sample-files.ts';
import { buildInstitution } from '../../../../test/training.ts';
import { buildProject } from '../../../../test/training-projects.ts';
import { storeFile } from '../../../platform/files/index.ts';
import { projectFlow } from './project.flow.ts';

let app: Product;
beforeAll(async () => {
  app = await product('training_project_flow', { now: '2026-03-09T02:00:00Z' });
}, 60_000);
afterAll(() => app.close());

describe('the flow of projects on the database: the shortest path through every transition, sound after every step', () => {
  it('02 §7.4', async () => {
    const ctx = await (await app.as('city_officer')).ctx();
    const institution = await buildInstitution(ctx);
    const walkers = [];
    for (const [n, walk] of transitionWalks(projectFlow).entries())
      walkers.push({ walk, id: await buildProject(ctx, institution, { name: `第${n}个项目` }) });
    await walkAll(
      app,
      ctx,
      'trainingProject',
      projectFlow,
      walkers,
      async () => undefined,
      async (action) =>
        action === 'remove'
          ? { attachmentIds: [(await storeFile(ctx, samplePng(), { name: '剔除决定.png' })).id] }
          : {},
    );
  });
});
