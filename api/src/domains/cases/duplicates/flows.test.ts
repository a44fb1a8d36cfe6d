import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accept } from '../../../../test/case-acts.ts';
import { type BuiltCase, buildCase } from '../../../../test/cases.ts';
import { shortestWalks } from '../../../../test/flow/walk.ts';
import { tryEverywhere } from '../../../../test/flow/walk-on-database.ts';
import { type Product, product } from '../../../../test/product.ts';
import { rows, sql } from '../../../database/sql.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { hitFlow } from './hit.flow.ts';
import { requestWithdrawal } from './withdrawals/request-withdrawal.ts';
import { withdrawalFlow } from './withdrawals/withdrawal.flow.ts';

let app: Product;
let user: Ctx;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

/** Somebody of the district with every right; the session outlives the walk's days. */
beforeAll(async () => {
  app = await product('duplicate_flows', { now: '2026-03-09T02:00:00Z' });
  const ctx = await (await app.as('chief_hk')).ctx();
  if (ctx.actor.kind !== 'USER') throw new Error('nobody signed in');
  const permissions = new Set(app.registry.permissions.map((p) => p.code));
  user = { ...ctx, actor: { ...ctx.actor, permissions } };
}, 60_000);
afterAll(() => app.close());

async function makeHits(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; ids.length < count; n += 1) {
    await buildCase(system(), { n: 60_000 + n });
    const next = await buildCase(system(), { n: 60_000 + n });
    const found = await rows<{ id: string }>(
      system(),
      sql`select id from duplicate_hit where new_case_id = ${next.id}`,
    );
    ids.push(...found.map(({ id }) => id));
  }
  return ids.slice(0, count);
}

async function makeRequests(count: number): Promise<string[]> {
  const clerk = await app.as('clerk_hk');
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const built: BuiltCase = await accept(clerk, await buildCase(system(), { n: 70_000 + n }));
    const wish = { caseId: built.id, requester: 'APPLICANT', reasonCode: 'WRONG' } as const;
    ids.push((await transaction(system(), (tx) => requestWithdrawal(tx, wish))).id);
  }
  return ids;
}

/** The one guard, that a pair has not been confirmed yet, holds of every new one. */
const arrange = () => Promise.resolve();

describe('flows of duplicates on the database', () => {
  it('takes every transition of a pair from every place; every record is sound after every step', async () => {
    const walks = shortestWalks(hitFlow);
    expect(walks.length).toBeGreaterThan(3);
    const ids = await makeHits(walks.length);
    await tryEverywhere(
      app,
      user,
      'duplicateHit',
      hitFlow,
      walks.map((walk, n) => ({ walk, id: ids[n] ?? '' })),
      arrange,
    );
  }, 120_000);

  it('takes every transition of a withdrawal from every place; every record is sound after every step', async () => {
    const walks = shortestWalks(withdrawalFlow);
    const ids = await makeRequests(walks.length);
    await tryEverywhere(
      app,
      user,
      'withdrawal',
      withdrawalFlow,
      walks.map((walk, n) => ({ walk, id: ids[n] ?? '' })),
      arrange,
    );
  }, 120_000);
});
