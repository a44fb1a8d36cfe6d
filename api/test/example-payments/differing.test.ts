import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tables } from '../../src/database/tables.ts';
import { sm3Hex } from '../../src/platform/crypto/index.ts';
import { drawPdf } from '../../src/platform/files/index.ts';
import { transaction } from '../../src/platform/kernel/index.ts';
import { readFigures } from '../../src/platform/payments/figures/read-figures.ts';
import { takeVoucher } from '../../src/platform/payments/vouchers/take-voucher.ts';
import { atPlatform, decide, say, TRIALS } from '../payment-sayings.ts';
import { heard } from './purpose.ts';
import { act, batchOf, claims, itemsOf, type PayingApp, payingApp, prepared } from './world.ts';

let app: PayingApp;
beforeAll(async () => {
  app = await payingApp('payments_differing');
}, 60_000);
afterAll(() => app.close());

/** A batch of `count` at the platform, and its first item. */
async function withPlatform(count = 1) {
  const { id } = await prepared(app, claims(count));
  await atPlatform(app.system(), id);
  const [item] = await itemsOf(app, id);
  if (!item) throw new Error('no item');
  heard.outcomes.length = 0;
  return { id, item };
}
const chief = () => app.chief.ctx();
const file = Buffer.from(drawPdf(['voucher']));
const voucher = (batchId: string, itemId: string, voucherNo: string, amount: string) =>
  transaction(app.system(), (tx) =>
    takeVoucher(tx, batchId, {
      voucherNo,
      kind: 'PAYMENT',
      itemId,
      amount,
      date: '2026-03-02',
      sm3: sm3Hex(file),
      file: file.toString('base64'),
    }),
  );

describe('§13.9 what the line of business hears of what the platform says', () => {
  it.each(TRIALS)('$title', async ({ sayings, before, after, differs, paid }) => {
    const { item } = await withPlatform();
    await say(app.system(), item, sayings);
    const last = () => heard.outcomes.at(-1)?.state ?? 'OPEN';
    if (before) expect(last()).toBe(before);
    if (differs) await decide(await chief(), item.id);
    expect(last()).toBe(after);
    if (after === 'SUCCESS')
      expect(heard.outcomes.at(-1)).toMatchObject({ amount: '8500.00', paidAmount: paid ?? '8500.00' });
    const states = heard.outcomes.map(({ state }) => state);
    expect(new Set(states).size).toBe(states.length);
  });
});

describe('§13.9 a result that differs', () => {
  it('AC-11-05 sums count what the platform says; the batch is 部分成功 until the chief has decided, then 全部成功', async () => {
    const { id, item } = await withPlatform(2);
    const [, other] = await itemsOf(app, id);
    if (!other) throw new Error('no second item');
    await say(app.system(), other, [{ state: 'SUCCESS', at: 1 }]);
    await say(app.system(), item, [{ state: 'SUCCESS', at: 1, amount: '800.00', holderMatches: false }]);
    const open = { state: 'PARTLY_PAID', success_amount: '9300.00', differing_count: 1 };
    expect(await batchOf(app, id)).toMatchObject(open);
    expect(heard.outcomes.map(({ itemId }) => itemId)).toEqual([other.id]);
    expect(await act(app, app.clerk, 'verify', id)).toMatchObject({ code: 'E-1106' });
    await decide(await chief(), item.id);
    expect(await batchOf(app, id)).toMatchObject({ ...open, state: 'PAID', differing_count: 0 });
    const figures = await readFigures(await chief(), '2026-03-01', '2026-03-31');
    const sum = figures.reduce((all, { paidAmount }) => all + Number(paidAmount), 0);
    const paid = await tables(app.system())
      .selectFrom('payment_item')
      .select(['amount', 'paid_amount'])
      .where('state', '=', 'SUCCESS')
      .execute();
    expect(sum.toFixed(2)).toBe(paid.reduce((all, one) => all + Number(one.paid_amount), 0).toFixed(2));
    expect(await act(app, app.clerk, 'verify', id)).toMatchObject({ result: 'OK' });
  });

  it('R33-5 is not issued again before somebody has decided', async () => {
    const { id, item } = await withPlatform();
    await say(app.system(), item, [
      { state: 'SUCCESS', at: 1, amount: '800.00' },
      { state: 'RETURNED', at: 2 },
    ]);
    const again = () =>
      app.clerk.run(
        'mutation ($id: ID!, $lines: [PaymentReissueLine!]!, $q: ID!) { reissuePayment(batchId: $id, lines: $lines, requestId: $q) { batchNo } }',
        { id, lines: [{ itemId: item.id }], q: crypto.randomUUID() },
      );
    expect(await again()).toMatchObject({ code: 'E-1109' });
    await decide(await chief(), item.id);
    expect((await again()).code).toBeUndefined();
  });

  it('§13.9 a decision is about what was known: another word of the platform asks for another one', async () => {
    const { id, item } = await withPlatform();
    await say(app.system(), item, [{ state: 'SUCCESS', at: 1, amount: '800.00' }]);
    await decide(await chief(), item.id);
    await say(app.system(), item, [{ state: 'SUCCESS', at: 2, amount: '900.00' }]);
    expect(await batchOf(app, id)).toMatchObject({ state: 'PARTLY_PAID', differing_count: 1 });
    expect(heard.outcomes.map(({ paidAmount }) => paidAmount)).toEqual(['800.00']);
    await decide(await chief(), item.id);
    expect(heard.outcomes.map(({ paidAmount }) => paidAmount)).toEqual(['800.00', '900.00']);
  });

  it('R11.7 its voucher must come to the sum that was accepted, also where one over the pushed sum came first', async () => {
    const { id, item } = await withPlatform();
    expect(await voucher(id, item.id, 'PZ-D1', '8500.00')).toBe('VALID');
    await say(app.system(), item, [{ state: 'SUCCESS', at: 1, amount: '800.00' }]);
    expect(await voucher(id, item.id, 'PZ-D2', '800.00')).toBe('WRONG_AMOUNT');
    await decide(await chief(), item.id);
    await act(app, app.clerk, 'verify', id);
    expect(await act(app, app.clerk, 'close', id)).toMatchObject({ code: 'E-1107' });
    expect(await voucher(id, item.id, 'PZ-D1', '8500.00')).toBe('WRONG_AMOUNT');
    expect(await voucher(id, item.id, 'PZ-D2', '800.00')).toBe('VALID');
    expect(await act(app, app.clerk, 'close', id)).toMatchObject({ result: 'OK' });
  });
});
