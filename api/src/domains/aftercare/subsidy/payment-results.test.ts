import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { atPlatform, decide, say, TRIALS } from '../../../../test/payment-sayings.ts';
import { closeWorld, type World, world } from '../../../../test/subsidies.ts';
import { tables } from '../../../database/tables.ts';

let w: World;
beforeAll(async () => {
  w = await world('subsidy_results');
}, 60_000);
afterAll(() => closeWorld(w));

const STATES = { OPEN: 'IN_BATCH', SUCCESS: 'PAID', FAILED: 'PAY_FAILED', RETURNED: 'PAY_FAILED' } as const;
const prepare = async (id: string) => {
  const MUTATION = 'mutation ($ids: [ID!]!, $q: ID!) { prepareSubsidyBatch(ids: $ids, requestId: $q) }';
  const { data, code } = await w.officer.run(MUTATION, { ids: [id], q: randomUUID() });
  if (code) throw new Error(code);
  return String(data.prepareSubsidyBatch);
};
const itemOf = (batchId: string) =>
  tables(w.system()).selectFrom('payment_item').selectAll().where('batch_id', '=', batchId).executeTakeFirstOrThrow();
const told = async (id: string, template: string) =>
  (
    await tables(w.system())
      .selectFrom('notification')
      .select('body')
      .where('record_id', '=', id)
      .where('template_code', '=', template)
      .execute()
  ).map(({ body }) => body);
const tasksOf = (id: string) =>
  tables(w.system())
    .selectFrom('task')
    .select('title')
    .where('record_id', '=', id)
    .where('closed_at', 'is', null)
    .execute();

describe('§13.9 what an application makes of what the platform says', () => {
  it.each(TRIALS)('$title', async ({ sayings, before, after, differs, paid }) => {
    const { id } = await w.approved();
    const batchId = await prepare(id);
    await atPlatform(w.system(), batchId);
    const item = await itemOf(batchId);
    await say(w.system(), item, sayings);
    if (before) expect((await w.read(id)).state).toBe(STATES[before]);
    if (before === 'OPEN') expect([...(await told(id, 'N551')), ...(await told(id, 'N552'))]).toEqual([]);
    if (differs) await decide(await w.chief.ctx(), item.id);
    expect((await w.read(id)).state).toBe(STATES[after]);
    const says = await told(id, 'N551');
    expect(says.length).toBeLessThanOrEqual(1);
    if (after === 'SUCCESS') {
      expect(says).toEqual([expect.stringContaining(`${paid ?? '8,000.00'}元`)]);
      const kept = await tables(w.system())
        .selectFrom('one_off_subsidy')
        .select('paid_amount')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      expect(kept.paid_amount).toBe(paid ?? '8000.00');
    }
    if (after === 'FAILED' || after === 'RETURNED') {
      expect(await told(id, 'N552')).toHaveLength(1);
      expect(await tasksOf(id)).toEqual([{ title: '更正账户并重新发放' }]);
      // It may go out again.
      await prepare(id);
    }
  });

  it('§13.4 a success that comes late ends it also while another account waits to be agreed to, or after it was given up', async () => {
    for (const meanwhile of ['ACCOUNT_CHANGE', 'CANCELLED']) {
      const { id } = await w.approved();
      const batchId = await prepare(id);
      await atPlatform(w.system(), batchId);
      const item = await itemOf(batchId);
      await say(w.system(), item, [{ state: 'FAILED', at: 1 }]);
      await tables(w.system()).updateTable('one_off_subsidy').set({ state: meanwhile }).where('id', '=', id).execute();
      await say(w.system(), item, [{ state: 'SUCCESS', at: 2 }]);
      expect(await w.read(id)).toMatchObject({ state: 'PAID', failReason: null });
    }
  });

  it('§13.7 the figures of the year count what was paid', async () => {
    const { data } = await w.officer.run('{ oneOffSubsidyFigures(year: 2026) { paid paidAmount } }');
    const kept = await tables(w.system())
      .selectFrom('one_off_subsidy')
      .select('paid_amount')
      .where('state', '=', 'PAID')
      .execute();
    const sum = kept.reduce((all, { paid_amount: paid }) => all + Number(paid), 0).toFixed(2);
    expect(data.oneOffSubsidyFigures).toEqual([{ paid: kept.length, paidAmount: sum }]);
    expect(Number(sum)).toBeLessThan(kept.length * 8000);
  });
});
