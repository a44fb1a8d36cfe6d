import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { tables } from '../../src/database/tables.ts';
import { transaction } from '../../src/platform/kernel/index.ts';
import { type ResultItem, takeResults } from '../../src/platform/payments/results/take-results.ts';
import { CLAIMING, type ResultState } from '../../src/platform/payments/words.ts';
import { heard } from './purpose.ts';
import { accepted, act, batchOf, claims, itemsOf, type PayingApp, payingApp, prepared } from './world.ts';

let app: PayingApp;
beforeAll(async () => {
  app = await payingApp('payments_orders');
}, 60_000);
afterAll(() => app.close());

/** What is said of one item; the bank's minute, so that nothing depends on when it is heard. */
const STORIES: readonly (readonly [state: ResultState, minute: number, bankRef?: string])[][] = [
  [
    ['PAYING', 1],
    ['FAILED', 2],
    ['SUCCESS', 3, 'LS-A'],
  ],
  [
    ['SUCCESS', 1, 'LS-B'],
    ['FAILED', 2],
    ['RETURNED', 3],
  ],
  [
    ['SUCCESS', 2, 'LS-C'],
    ['SUCCESS', 3, 'LS-D'],
    ['PAYING', 1],
  ],
];
const ENDS = [
  ['SUCCESS', 'CONFIRMED'],
  ['RETURNED', 'REFUSED'],
  ['SUCCESS', 'DIFFERING'],
];
const permutations = <T>(all: readonly T[]): T[][] =>
  all.length < 2
    ? [[...all]]
    : all.flatMap((one, at) => permutations(all.toSpliced(at, 1)).map((rest) => [one, ...rest]));

const saying = (itemId: string, [state, minute, bankRef]: (typeof STORIES)[number][number]): ResultItem => ({
  itemId,
  state,
  bankTime: `2026-03-02T10:${String(minute).padStart(2, '0')}:00+08:00`,
  ...(bankRef && { bankRef, amount: '8500.00' }),
  ...(state !== 'PAYING' && !bankRef && { code: '03', reason: '账户状态异常' }),
});
const take = (batchId: string, items: readonly ResultItem[]) =>
  transaction(app.system(), (tx) => takeResults(tx, batchId, items, 'MESSAGE'));

it('§13.6 no. 6, §13.8 what is said of an item in each of its orders, one by one and twice, comes to one state, one heap, and is told the domain once a change', async () => {
  const orders = STORIES.flatMap((story, of) => permutations(story).map((said) => ({ of, said })));
  const { id } = await accepted(app, claims(orders.length));
  const items = await itemsOf(app, id);
  heard.outcomes.length = 0;
  // All first sayings, then all second ones: as messages come, mixed over the items.
  for (let turn = 0; turn < 3; turn += 1)
    for (const time of [1, 2])
      await take(
        id,
        orders.flatMap(({ said }, at) => {
          const [one, itemId] = [said[turn], items[at]?.id];
          return one && itemId ? [saying(itemId, one)] : [];
        }),
      ).then(({ fresh }) => expect(fresh).toBe(time === 1 ? orders.length : 0));
  const ended = await itemsOf(app, id);
  expect(ended.map(({ state, verify_result }) => [state, verify_result])).toEqual(orders.map(({ of }) => ENDS[of]));
  for (const [at, item] of ended.entries()) {
    const own = heard.outcomes.filter(({ record }) => record.id === item.record_id);
    expect(own.at(-1)?.state).toBe(ENDS[orders[at]?.of ?? 0]?.[0]);
    // Never the same news twice in a row.
    expect(own.every((one, n) => one.state !== own[n - 1]?.state)).toBe(true);
  }
  expect(await batchOf(app, id)).toMatchObject({ state: 'PARTLY_PAID', success_count: 12, failed_count: 6 });
}, 90_000);

const reissue = (batchId: string, itemId: string) =>
  app.clerk.run(
    'mutation ($id: ID!, $lines: [PaymentReissueLine!]!, $q: ID!) { made: reissuePayment(batchId: $id, lines: $lines, requestId: $q) { id } }',
    { id: batchId, lines: [{ itemId }], q: randomUUID() },
  );
/** Items of a claim by which it is paid, or may be. */
const claiming = (recordId: string) =>
  tables(app.system())
    .selectFrom('payment_item')
    .select(['id', 'state'])
    .where('record_id', '=', recordId)
    .where('state', 'in', [...CLAIMING])
    .execute();

it('§13.6 no. 9 two who issue a claim again at once, and its late success beside them: one item pays it, whoever comes first', async () => {
  for (const lateFirst of [true, false]) {
    const { id } = await accepted(app, claims(1));
    const [item] = await itemsOf(app, id);
    if (!item) throw new Error('no item');
    await take(id, [saying(item.id, ['FAILED', 1])]);
    const late = () => take(id, [saying(item.id, ['SUCCESS', 5, 'LATE'])]);
    const all = [() => reissue(id, item.id), () => reissue(id, item.id)];
    await Promise.all((lateFirst ? [late, ...all] : [...all, late]).map((one) => one()));
    expect(await claiming(item.record_id)).toEqual([{ id: item.id, state: 'SUCCESS' }]);
    expect((await reissue(id, item.id)).code).toBe('E-1108');
  }
}, 90_000);

it('§13.9 two clerks at once: of two who review a batch one is let through, the other one is told E-0504 or that it has moved on', async () => {
  const { id } = await prepared(app, claims(1));
  expect(await act(app, app.clerk, 'submit', id)).toMatchObject({ result: 'OK' });
  const both = await Promise.all([act(app, app.chief, 'review', id), act(app, app.chief, 'review', id)]);
  expect(both.filter((one) => one?.result === 'OK')).toHaveLength(1);
  expect(both.find((one) => one?.result !== 'OK')?.code).toMatch(/^E-050[34]$/);
});

it('§13.9 money that comes back after a batch was closed is told of, and may be issued again', async () => {
  const { id } = await accepted(app, claims(2));
  const items = await itemsOf(app, id);
  await take(
    id,
    items.map((item) => saying(item.id, ['SUCCESS', 1, `LS-${item.seq}`])),
  );
  await tables(app.system()).updateTable('payment_batch').set({ state: 'CLOSED' }).where('id', '=', id).execute();
  const [first] = items;
  await take(id, [saying(first?.id ?? '', ['RETURNED', 9])]);
  const notices = await tables(app.system())
    .selectFrom('notification')
    .select('id')
    .where('record_id', '=', id)
    .where('template_code', '=', 'N562')
    .execute();
  expect(notices.length).toBeGreaterThan(0);
  expect(await batchOf(app, id)).toMatchObject({ state: 'CLOSED', success_count: 1, failed_count: 1 });
  expect((await reissue(id, first?.id ?? '')).code).toBeUndefined();
}, 60_000);
