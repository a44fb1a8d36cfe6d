import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { closeWorld, desk } from '../../../../../test/subsidies.ts';
import { tables } from '../../../../database/tables.ts';
import { loadDemoSubsidies } from './demo-subsidies.ts';

let w: Awaited<ReturnType<typeof desk>>;
beforeAll(async () => {
  w = await desk('subsidy_demo');
}, 60_000);
afterAll(() => closeWorld(w));

it('the demonstration has applications in the states that clerks meet, and is loaded once', async () => {
  for (let n = 0; n < 7; n += 1) await w.soldier();
  await loadDemoSubsidies(w.system());
  const states = async () =>
    (await tables(w.system()).selectFrom('one_off_subsidy').orderBy('id').select('state').execute()).map(
      ({ state }) => state,
    );
  const paid = ['PAID', 'PAID', 'PAY_FAILED', 'PAID', 'PAID', 'PAID'];
  const waiting = ['IN_BATCH', 'IN_BATCH', 'APPROVED', 'APPROVED', 'ACCOUNT_CHANGE', 'CANCELLED'];
  // Of the fourth the bank says another sum, about which nobody has decided.
  const earlier = ['PAID', 'PAID', 'PAY_FAILED', 'IN_BATCH', 'IN_BATCH'];
  const loaded = [
    ...paid,
    ...waiting,
    ...earlier,
    'IN_BATCH',
    'CONFIRM_PENDING',
    'INFO_CONFIRMED',
    'DRAFT',
    'REVIEWED',
    'RETURNED',
    'APPROVED',
  ];
  expect(await states()).toEqual(loaded);
  await loadDemoSubsidies(w.system());
  expect(await states()).toEqual(loaded);
});

it('§13.6 no. 8, no. 10 its batch has items in all four heaps, vouchers of each check, and a 对账单 of two working days', async () => {
  const count = async (table: 'payment_item' | 'payment_voucher', column: 'verify_result' | 'check_state') => {
    const found = await tables(w.system())
      .selectFrom(table)
      .select((one) => [one.ref(column as never).as('kind'), one.fn.countAll<string>().as('n')])
      .where(column as never, 'is not', null)
      .groupBy(column as never)
      .execute();
    return Object.fromEntries(found.map(({ kind, n }) => [String(kind), Number(n)]));
  };
  expect(await count('payment_item', 'verify_result')).toEqual({
    CONFIRMED: 2 + 5,
    DIFFERING: 1,
    REFUSED: 1 + 1,
    MISSING: 1,
  });
  expect(await count('payment_voucher', 'check_state')).toEqual({
    VALID: 1,
    WRONG_DIGEST: 1,
    WRONG_AMOUNT: 1,
    NO_FILE: 1,
  });
  const days = await tables(w.system())
    .selectFrom('payment_reconciliation')
    .select(['confirmed_count', 'differing_count', 'refused_count', 'missing_count'])
    .orderBy('day')
    .execute();
  expect(days.map((day) => Object.values(day))).toEqual([
    [0, 0, 0, 5],
    [2, 1, 1, 1],
  ]);
});
