import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { transitionWalks } from '../../../../test/flow/walk.ts';
import { walkAll } from '../../../../test/flow/walk-on-database.ts';
import { type Product, product } from '../../../../test/product.ts';
import { buildInstitution, freshProfile } from '../../../../test/training.ts';
import { run, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { startRecords } from '../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { changeFlow } from './change.flow.ts';
import { CHANGE } from './record-type.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
beforeAll(async () => {
  app = await product('training_change_flows', { now: '2026-03-09T02:00:00Z' });
}, 60_000);
afterAll(() => app.close());

/** A draft as `fileChange` leaves it before it is submitted. */
async function draft(institution: { id: string; orgId: string; orgPath: string }, n: number): Promise<string> {
  const id = uuidv7(app.clock.now().getTime());
  await transaction(system(), async (tx) => {
    await run(
      tx,
      sql`insert into training_change (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, change_no, target_type,
            target_id, target_name, institution_id, reason, content, differences, needs_centre)
          values (${id}, now(), now(), 'DRAFT', now(), ${institution.orgId}, ${institution.orgPath}, '310109', ${`BG${n}`}, 'INSTITUTION',
            ${institution.id}, '示范学校', ${institution.id}, '机构办学情况发生变化', '{}',
            '[{"path":"regAddress","title":"注册地址","before":"甲路1号","after":"乙路2号"}]', false)`,
    );
    await startRecords(tx, CHANGE, [id]);
  });
  return id;
}

describe('the flow of change requests on the database: the shortest path through every transition, sound after every step', () => {
  it('BR14-5, T15-7', async () => {
    const ctx = await (await app.as('officer_hk')).ctx();
    if (ctx.actor.kind !== 'USER') throw new Error('nobody signed in');
    const actor = { ...ctx.actor, permissions: new Set(app.registry.permissions.map((p) => p.code)) };
    const walks = transitionWalks(changeFlow);
    expect(walks.length).toBeGreaterThan(12);
    const walkers = [];
    for (const [n, walk] of walks.entries())
      walkers.push({ walk, id: await draft(await buildInstitution(system(), freshProfile()), n) });
    await walkAll(app, { ...ctx, actor }, CHANGE, changeFlow, walkers, async (guard, ids) => {
      if (guard === 'needsCentre' || guard === 'districtDecides')
        await run(
          system(),
          sql`update training_change set needs_centre = ${guard === 'needsCentre'} where id = any(${[...ids]}::uuid[])`,
        );
    });
  }, 120_000);
});
