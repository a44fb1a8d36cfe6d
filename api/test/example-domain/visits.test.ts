import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { firstRow, run, sql } from '../../src/database/sql.ts';
import type { Ctx } from '../../src/platform/kernel/index.ts';
import type { Browser } from '../access.ts';
import { type Product, product } from '../product.ts';
import { actorOf, hire } from '../staff.ts';
import { getVisit } from './find-visits.ts';
import { visitsModule } from './module.ts';
import { VISIT_TABLE } from './visit-table.ts';

let app: Product;
let street: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('example_domain', { further: [visitsModule] });
  await run(system(), sql.raw(VISIT_TABLE));
  street = await app.as('street_oyl');
}, 60_000);
afterAll(() => app.close());

const PLAN = `mutation ($input: PlanVisitInput!, $q: ID!) { planVisit(input: $input, requestId: $q) { id version visitNo personName } }`;
const ONE = `query ($id: ID!) { visit(id: $id) { id flow { state stateTitle availableActions { action } history { action } } } }`;
const ACT = 'mutation ($input: RecordActInput!) { advanceVisits(input: $input) { ok rows { code message } } }';

async function planned() {
  const { data, code, message } = await street.run(PLAN, { input: { personName: '欧阳建国' }, q: randomUUID() });
  if (code) throw new Error(`${code} ${message}`);
  return data.planVisit as { id: string; version: number; visitNo: string; personName: string };
}

describe('the line of business of README', () => {
  it('has number, history, limit and a to-do from the moment a visit is planned', async () => {
    const visit = await planned();
    expect(visit).toMatchObject({ visitNo: expect.stringMatching(/^ZF2026\d{5}$/), personName: '欧***' });
    const { data } = await street.run(ONE, { id: visit.id });
    expect(data.visit).toMatchObject({
      flow: { stateTitle: '待走访', availableActions: [{ action: 'report' }], history: [{ action: 'plan' }] },
    });
    const left = await firstRow<{ tasks: number; timers: number }>(
      system(),
      sql`select (select count(*)::int from task where record_id = ${visit.id} and closed_at is null) as tasks,
                 (select count(*)::int from flow_timer where record_id = ${visit.id} and closed_at is null) as timers`,
    );
    expect(left).toEqual({ tasks: 1, timers: 1 });
  });

  it('is reported by an act that closes limit and to-do', async () => {
    const { id, version } = await planned();
    const input = {
      action: 'report',
      requestId: randomUUID(),
      rows: [{ id, version }],
      reasonText: '已上门慰问，家中安好',
    };
    const { data } = await street.run(ACT, { input });
    expect(data.advanceVisits).toMatchObject({ ok: 1 });
    expect((await street.run(ONE, { id })).data.visit).toMatchObject({
      flow: { stateTitle: '已走访', availableActions: [] },
    });
  });

  it('does not exist for another district, nor for who has no right to it; bad input changes nothing', async () => {
    const { id } = await planned();
    const elsewhere = await actorOf(system(), await hire(system(), '310115', ['DIST_CHIEF']), ['visit:view']);
    await expect(getVisit(app.context(elsewhere), id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await (await app.as('clerk_hk')).run(ONE, { id })).toMatchObject({ code: 'FORBIDDEN' });
    const count = () => firstRow<{ n: number }>(system(), sql`select count(*)::int as n from visit`);
    const before = await count();
    expect(await street.run(PLAN, { input: { personName: ' ' }, q: randomUUID() })).toMatchObject({
      code: 'BAD_INPUT',
    });
    expect(await count()).toEqual(before);
  });
});
