import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EntitlementApp, enter, entitlementApp, soldier } from '../../../test/entitlement.ts';
import { shortestWalks } from '../../../test/flow/walk.ts';
import { tryEverywhere } from '../../../test/flow/walk-on-database.ts';
import { rows, run, sql } from '../../database/sql.ts';
import { uuidv7 } from '../../database/uuid.ts';
import { confirmationFlow } from '../../platform/confirmations/confirmation.flow.ts';
import { askConfirmations } from '../../platform/confirmations/index.ts';
import { type FlowDefinition, startRecords } from '../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../platform/kernel/index.ts';
import { batchFlow } from './batch.flow.ts';
import { candidateFlow } from './candidate.flow.ts';

let app: EntitlementApp;
let officer: Ctx;
const system = () => app.system();

/** Somebody with the rights of officer, chief and clerk; the session outlives the walk's days. */
beforeAll(async () => {
  app = await entitlementApp('entitlement_flows', '2026-03-09T02:00:00Z');
  const ctx = await (await app.as('officer_hk')).ctx();
  if (ctx.actor.kind !== 'USER') throw new Error('nobody signed in');
  const permissions = new Set(app.registry.permissions.map((p) => p.code));
  officer = { ...ctx, actor: { ...ctx.actor, permissions } };
}, 60_000);
afterAll(() => app.close());

/** The persons' place: 虹口区's bureau. */
async function place(): Promise<{ orgId: string; orgPath: string; districtCode: string }> {
  const [org] = await rows<{ orgId: string; orgPath: string; districtCode: string }>(
    system(),
    sql`select id as "orgId", path as "orgPath", district_code as "districtCode" from org where code = '310109'`,
  );
  if (!org) throw new Error('no district');
  return org;
}

async function makeBatches(count: number, ctx = system()): Promise<string[]> {
  const { orgId, orgPath, districtCode } = await place();
  const now = app.clock.now();
  const ids = Array.from({ length: count }, () => uuidv7(now.getTime()));
  await transaction(ctx, async (tx) => {
    for (const [n, id] of ids.entries()) {
      await run(
        tx,
        sql`insert into entitlement_batch (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, batch_no, title,
              period_ym, region, count, created_by_name)
            values (${id}, ${now}, ${now}, 'PENDING_RELEASE', ${now}, ${orgId}, ${orgPath}, ${districtCode}, ${`T-${n}-${id.slice(-6)}`},
              '虹口区', '2026-03', '310109', 1, '测试')`,
      );
    }
    await startRecords(tx, 'entitlementBatch', ids);
  });
  return ids;
}

/** A line that failed, for those who are to go out again. */
async function failBefore(ids: readonly string[], ctx: Ctx): Promise<void> {
  const [batch] = await makeBatches(1, ctx);
  for (const id of ids) {
    await run(
      ctx,
      sql`insert into entitlement_line (id, batch_id, candidate_id, period_ym, insured_types, outcome)
          values (${uuidv7(app.clock.now().getTime())}, ${batch}, ${id}, '2026-03', '{PENSION}', 'FAILED')`,
    );
  }
  await run(ctx, sql`update entitlement_candidate set batch_id = ${batch} where id = any(${[...ids]}::uuid[])`);
}

async function walk(flow: FlowDefinition, type: string, ids: readonly string[]): Promise<number> {
  const walks = shortestWalks(flow);
  const walkers = walks.map((walk, n) => ({ walk, id: ids[n] ?? '' }));
  return tryEverywhere(app, officer, type, flow, walkers, async (guard, moving, ctx) => {
    if (guard === 'failedBefore') await failBefore(moving, ctx);
  });
}

describe('flows of 免申即享 on the database: every transition from every place, sound after every step', () => {
  it('persons', async () => {
    const count = shortestWalks(candidateFlow).length;
    await enter(
      system(),
      Array.from({ length: count }, (_, n) => soldier(n, { recordNo: `F-${n}` })),
    );
    const found = await rows<{ id: string }>(system(), sql`select id from entitlement_candidate order by id`);
    const tried = await walk(
      candidateFlow,
      'candidate',
      found.map(({ id }) => id),
    );
    expect(tried).toBeGreaterThan(50);
  }, 60_000);

  it('batches', async () => {
    await walk(batchFlow, 'entitlementBatch', await makeBatches(shortestWalks(batchFlow).length));
  });

  it('confirmations', async () => {
    const org = await place();
    const count = shortestWalks(confirmationFlow).length;
    await transaction(system(), (tx) =>
      askConfirmations(
        tx,
        Array.from({ length: count }, (_, n) => ({
          ...org,
          kind: 'test',
          recordType: 'candidate',
          recordId: uuidv7(n),
          personId: uuidv7(n),
          personKey: '0'.repeat(64),
          receiver: { name: '张三', phone: '13800000001' },
          subject: '测试事项',
          body: '这是测试。',
          cost: '不收费',
          sharedData: ['姓名'],
          handledBy: '虹口区退役军人服务中心',
        })),
      ),
    );
    const found = await rows<{ id: string }>(
      system(),
      sql`select id from confirmation where kind = 'test' order by id`,
    );
    await walk(
      confirmationFlow,
      'confirmation',
      found.map(({ id }) => id),
    );
  });
});
