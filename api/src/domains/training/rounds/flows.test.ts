import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { transitionWalks } from '../../../../test/flow/walk.ts';
import { walkAll } from '../../../../test/flow/walk-on-database.ts';
import { type Product, product } from '../../../../test/product.ts';
import { buildCaller, createRound } from '../../../../test/training-rounds.ts';
import { ROUND } from './record-type.ts';
import { roundFlow } from './round.flow.ts';

let app: Product;
beforeAll(async () => {
  app = await product('training_round_flows', { now: '2026-05-02T09:00:00+08:00' });
}, 60_000);
afterAll(() => app.close());

describe('the flow of rounds on the database: the shortest path through every transition, sound after every step', () => {
  it('02 §5.4', async () => {
    const caller = await buildCaller(app);
    const ctx = await (await app.as('city_officer')).ctx();
    if (ctx.actor.kind !== 'USER') throw new Error('nobody signed in');
    const everybody = {
      ...ctx,
      actor: { ...ctx.actor, permissions: new Set(app.registry.permissions.map((p) => p.code)) },
    };
    const walks = transitionWalks(roundFlow);
    expect(walks.length).toBeGreaterThan(12);
    const walkers = [];
    for (const [n, walk] of walks.entries()) {
      const { data, message } = await createRound(caller.browser, caller.projectId, { title: `第${n}班` });
      expect(message).toBeUndefined();
      walkers.push({ walk, id: (data.createEnrolmentRound as { id: string }).id });
    }
    await walkAll(app, everybody, ROUND, roundFlow, walkers, async () => undefined);
  }, 120_000);
});
