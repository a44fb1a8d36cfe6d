import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { buildCase } from '../../../../test/cases.ts';
import { shortestWalks } from '../../../../test/flow/walk.ts';
import { tryEverywhere } from '../../../../test/flow/walk-on-database.ts';
import { type Product, product } from '../../../../test/product.ts';
import { rows, sql } from '../../../database/sql.ts';
import { instantOf } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { lookAtLimits } from './sweep/look.ts';
import { warningFlow } from './warning.flow.ts';
import { WARNING } from './words.ts';

let app: Product;
let user: Ctx;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('warning_flow', { now: '2026-05-18T02:00:00Z' });
}, 60_000);
afterAll(() => app.close());

/** As many warnings that nobody has been told of yet as there are places. */
async function makeWarnings(count: number): Promise<string[]> {
  for (let n = 0; n < count; n += 1) await buildCase(system(), { only: ['M01'] });
  app.clock.set(instantOf('2026-05-29', '17:30'));
  await lookAtLimits(system());
  const found = await rows<{ id: string }>(system(), sql`select id from warning order by id`);
  return found.map(({ id }) => id).slice(0, count);
}

describe('the flow of warnings on the database', () => {
  it('takes every transition from every place; every record is sound after every step', async () => {
    const walks = shortestWalks(warningFlow);
    const ids = await makeWarnings(walks.length);
    const ctx = await (await app.as('chief_hk')).ctx();
    if (ctx.actor.kind !== 'USER') throw new Error('nobody signed in');
    user = { ...ctx, actor: { ...ctx.actor, permissions: new Set(app.registry.permissions.map((p) => p.code)) } };
    await tryEverywhere(
      app,
      user,
      WARNING,
      warningFlow,
      walks.map((walk, n) => ({ walk, id: ids[n] ?? '' })),
      () => Promise.resolve(),
    );
  }, 120_000);
});
