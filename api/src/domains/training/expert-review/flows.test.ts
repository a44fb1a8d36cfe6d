import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { shortestWalks } from '../../../../test/flow/walk.ts';
import { tryEverywhere } from '../../../../test/flow/walk-on-database.ts';
import { type Product, product } from '../../../../test/product.ts';
import { buildApplicant } from '../../../../test/training-applications.ts';
import { assign, batchInput, buildExpert, builtBatch, readyForReview } from '../../../../test/training-reviews.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { advanceOne } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { assignmentFlow } from './assignments/assignment.flow.ts';
import { batchFlow } from './batches/batch.flow.ts';
import { ASSIGNMENT, BATCH } from './record-types.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
beforeAll(async () => {
  app = await product('training_review_flows', { now: '2026-05-05T09:00:00+08:00' });
}, 60_000);
afterAll(() => app.close());

/** Windows long enough for office time to pass between the steps. */
const LONG = {
  materialFrom: '2026-05-05T01:00:00.000Z',
  materialTo: '2026-07-05T01:00:00.000Z',
  scoreFrom: '2026-05-05T01:00:00.000Z',
  scoreTo: '2026-07-05T01:00:00.000Z',
};

async function everybody(): Promise<Ctx> {
  const ctx = await (await app.as('city_officer')).ctx();
  if (ctx.actor.kind !== 'USER') throw new Error('nobody signed in');
  return { ...ctx, actor: { ...ctx.actor, permissions: new Set(app.registry.permissions.map((p) => p.code)) } };
}

describe('the flows of expert reviews on the database: every transition from every place, sound after every step', () => {
  it('02 §9.4 batches', async () => {
    const applicant = await buildApplicant(app);
    const city = await app.as('city_officer');
    const walks = shortestWalks(batchFlow);
    const walkers = [];
    for (const walk of walks) {
      const batch = await builtBatch(city, batchInput([await readyForReview(app, applicant)], LONG));
      await run(
        system(),
        sql`update review_batch_project set few_experts_reason = '该领域专家不足' where batch_id = ${batch.id}`,
      );
      walkers.push({ walk, id: batch.id });
    }
    const tried = await tryEverywhere(app, await everybody(), BATCH, batchFlow, walkers, async (guard, ids, ctx) => {
      const of = sql`(select id from review_batch_project where batch_id = any(${[...ids]}::uuid[]))`;
      if (guard === 'decided')
        await run(
          ctx,
          sql`update review_result set decision = 'FAIL', decision_reason = '测试' where batch_project_id in ${of}`,
        );
      if (guard === 'allFiled')
        await run(
          ctx,
          sql`update project_application set state = 'FILED_FAIL' where review_batch_id = any(${[...ids]}::uuid[])`,
        );
    });
    expect(tried).toBeGreaterThan(10);
  }, 180_000);

  it('02 §10.4 tasks of experts', async () => {
    const walks = shortestWalks(assignmentFlow);
    const other = await buildApplicant(app, { name: '虹口第二培训学校', uscc: '91350100M000100Y43' });
    const experts = [];
    for (let n = 0; n < 8; n += 1) experts.push(await buildExpert(app));
    const ids: string[] = [];
    for (let n = 0; n * experts.length < walks.length; n += 1) ids.push(await readyForReview(app, other));
    const city = await app.as('city_officer');
    const batch = await builtBatch(city, batchInput(ids, LONG));
    for (const { id } of batch.projects) {
      const given = await assign(
        city,
        batch.id,
        experts.map((expert) => ({ batchProjectId: id, expertId: expert.id })),
      );
      expect(given.message).toBeUndefined();
    }
    await advanceOne(await everybody(), { type: BATCH, action: 'publish', rows: [{ id: batch.id }] });
    await run(system(), sql`update review_batch set state = 'SCORING' where id = ${batch.id}`);
    const tasks = await rows<{ id: string }>(
      system(),
      sql`select id from review_assignment where batch_id = ${batch.id} order by id`,
    );
    const walkers = walks.map((walk, n) => ({ walk, id: tasks[n]?.id ?? '' }));
    const tried = await tryEverywhere(
      app,
      await everybody(),
      ASSIGNMENT,
      assignmentFlow,
      walkers,
      async () => undefined,
    );
    expect(tried).toBeGreaterThan(40);
  }, 180_000);
});
