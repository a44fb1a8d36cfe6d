import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { transitionWalks } from '../../../../test/flow/walk.ts';
import { walkAll } from '../../../../test/flow/walk-on-database.ts';
import { type Product, product } from '../../../../test/product.ts';
import { samplePng } from '../../../../test/sample-files.ts';
import { buildApplicant, completeContent, draftWith } from '../../../../test/training-applications.ts';
import { run, sql } from '../../../database/sql.ts';
import { storeFile } from '../../../platform/files/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { applicationFlow } from './application.flow.ts';

let app: Product;
let everybody: Ctx;

beforeAll(async () => {
  app = await product('training_app_flow', { now: '2026-03-09T02:00:00Z' });
  const ctx = await (await app.as('officer_hk')).ctx();
  if (ctx.actor.kind !== 'USER') throw new Error('nobody signed in');
  everybody = { ...ctx, actor: { ...ctx.actor, permissions: new Set(app.registry.permissions.map((p) => p.code)) } };
}, 60_000);
afterAll(() => app.close());

/** What each guard asks for, as the acts of other rooms would have left it. */
const ARRANGED: Readonly<Record<string, ReturnType<typeof sql>>> = {
  passed: sql`passed = true`,
  failed: sql`passed = false`,
  reviewInvalid: sql`final_score = null`,
  publicityOver: sql`publicity_to = '2026-01-05'`,
  noObjection: sql`open_objection = null`,
  objected: sql`open_objection = '对评审结果有异议'`,
};

describe('the flow of applications on the database: the shortest path through every transition, sound after every step', () => {
  it('02 §8.4', async () => {
    const applicant = await buildApplicant(app);
    const walks = transitionWalks(applicationFlow);
    expect(walks.length).toBeGreaterThan(20);
    const walkers = [];
    for (const walk of walks)
      walkers.push({ walk, id: (await draftWith(applicant.browser, await completeContent(applicant))).id });
    await walkAll(
      app,
      everybody,
      'projectApplication',
      applicationFlow,
      walkers,
      async (guard, ids) => {
        const set = ARRANGED[guard];
        if (set) await run(everybody, sql`update project_application set ${set} where id = any(${[...ids]}::uuid[])`);
      },
      async (action) =>
        ['filePass', 'fileFail'].includes(action)
          ? { attachmentIds: [(await storeFile(everybody, samplePng(), { name: '评审会议纪要.png' })).id] }
          : {},
    );
  }, 120_000);
});
