import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { tables } from '../../src/database/tables.ts';
import { accepted, at, batchOf, claims, itemsOf, type PayingApp, payingApp, told } from './world.ts';

let app: PayingApp;
beforeAll(async () => {
  app = await payingApp('payments_reconciliation');
}, 60_000);
afterAll(() => app.close());

const LIST = '{ paymentReconciliations { nodes { id reconNo day } } }';
const LINES =
  'query ($id: ID!) { paymentReconciliationLines(id: $id) { heap ourAmount theirAmount ourStateTitle theirStateTitle note } }';

it('R11.6 对账 takes what got lost, keeps both sides in four heaps, once a day, also when the platform was away at first', async () => {
  const { id, batchNo } = await accepted(app, claims(5));
  const items = await itemsOf(app, id);
  const [refused = '', wrong = '', right = '', , lost = ''] = items.map((item) => item.id);
  const { fund, faults } = app.parties;
  await fund.say(batchNo, { itemId: refused, state: 'FAILED', code: '03', reason: '账户状态异常' });
  await fund.say(batchNo, { itemId: wrong, amount: '8000.00', bankRef: 'LS-2' });
  await fund.say(batchNo, { itemId: right, amount: '8500.00', bankRef: 'LS-3' });
  const kept = fund.batches.find((one) => one.batchNo === batchNo);
  // One message was lost on the way, and the platform has paid somebody who was never asked for.
  for (const itemId of [lost, randomUUID()])
    kept?.results.push({
      itemId,
      state: 'SUCCESS',
      amount: '8500.00',
      bankTime: '2026-03-02T11:00:00+08:00',
      bankRef: `LS-${itemId}`,
    });
  await at(app, new Date('2026-03-03T08:30:00+08:00'));
  faults.set('fundPlatform', { mode: 'down' });
  await app.job('payment.reconcile');
  expect((await app.clerk.run(LIST)).data.paymentReconciliations).toEqual({ nodes: [] });
  faults.set('fundPlatform', { mode: 'ok' });
  await app.job('payment.reconcile');
  await app.job('payment.reconcile');
  const { nodes } = (await app.clerk.run(LIST)).data.paymentReconciliations as { nodes: { id: string }[] };
  expect(nodes).toMatchObject([{ reconNo: expect.stringMatching(/^DZ20260303-/), day: '2026-03-03' }]);
  const [one] = await tables(app.system()).selectFrom('payment_reconciliation').selectAll().execute();
  expect(one).toMatchObject({
    confirmed_count: 2,
    confirmed_amount: '17000.00',
    differing_count: 2,
    differing_amount: '17000.00',
    refused_count: 1,
    refused_amount: '8500.00',
    missing_count: 1,
    missing_amount: '8500.00',
  });
  const lines = (await app.clerk.run(LINES, { id: nodes[0]?.id })).data.paymentReconciliationLines as {
    heap: string;
    note: string;
  }[];
  expect(lines.map(({ heap }) => heap)).toEqual([
    'DIFFERING',
    'DIFFERING',
    'MISSING',
    'REFUSED',
    'CONFIRMED',
    'CONFIRMED',
  ]);
  expect(lines.map(({ note }) => note)).toEqual(
    expect.arrayContaining(['银行金额8000.00元，推送金额8500.00元', expect.stringContaining('平台多出一笔明细')]),
  );
  // What was lost has been paid all the same, and was taken.
  expect((await itemsOf(app, id))[4]).toMatchObject({ state: 'SUCCESS', verify_result: 'CONFIRMED' });
  expect(await batchOf(app, id)).toMatchObject({ state: 'PAYING', success_count: 3, failed_count: 1 });
  expect(await told(app, 'N564')).toEqual([{ login: 'tech_city', priority: 2 }]);
  const elsewhere = await app.as('clerk_pd');
  expect((await elsewhere.run(LINES, { id: nodes[0]?.id })).code).toBe('NOT_FOUND');
  await at(app, new Date('2026-03-07T08:30:00+08:00'));
  await app.job('payment.reconcile');
  expect(await tables(app.system()).selectFrom('payment_reconciliation').select('day').execute()).toEqual([
    { day: '2026-03-03' },
  ]);
}, 90_000);
