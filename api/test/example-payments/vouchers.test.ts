import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { tables } from '../../src/database/tables.ts';
import { sm3Hex } from '../../src/platform/crypto/index.ts';
import { drawPdf } from '../../src/platform/files/index.ts';
import { transaction } from '../../src/platform/kernel/index.ts';
import { paymentInbound } from '../../src/platform/payments/results/inbound.ts';
import { accepted, claims, itemsOf, type PayingApp, payingApp, told } from './world.ts';

let app: PayingApp;
beforeAll(async () => {
  app = await payingApp('payments_vouchers');
}, 60_000);
afterAll(() => app.close());

const file = Buffer.from(drawPdf(['voucher']));
/** A voucher of a whole batch as a message. */
const send = (batchNo: string, more: object = {}) => {
  const handler = paymentInbound.find(({ bizType }) => bizType === 'PAYMENT.VOUCHER');
  const given = { voucherNo: 'PZ-1', kind: 'PAYMENT', amount: '17000.00', date: '2026-03-02' };
  const body = { ...given, batchNo, sm3: sm3Hex(file), file: file.toString('base64'), ...more };
  const message = { messageId: randomUUID(), channel: 'HTTP', senderCode: 'ZJJG', bizType: 'PAYMENT.VOUCHER' };
  return transaction(app.system(), async (tx) =>
    handler?.handle(tx, { ...message, version: '1.0', sentAt: '2026-03-02T09:00:00+08:00', body } as never),
  );
};
const vouchers = () =>
  tables(app.system()).selectFrom('payment_voucher').select(['batch_id', 'amount', 'check_state']).execute();

it('03 §33.7 the number of a voucher holds for one batch and its amount alone: another batch, amount or file is refused and told', async () => {
  const [one, other] = [await accepted(app, claims(2)), await accepted(app, claims(2))];
  await app.parties.fund.pay(one.batchNo);
  await app.parties.fund.pay(other.batchNo);
  const stands = [{ batch_id: one.id, amount: '17000.00', check_state: 'VALID' }];
  expect(await send(one.batchNo)).toMatchObject({ code: 0 });
  expect(await send(one.batchNo)).toMatchObject({ code: 0 });
  expect(await send(other.batchNo)).toMatchObject({ code: 1002, data: { checkState: 'WRONG_BATCH' } });
  expect(await send(one.batchNo, { amount: '16999.99' })).toMatchObject({
    code: 1002,
    data: { checkState: 'WRONG_AMOUNT' },
  });
  expect(await send(one.batchNo, { sm3: '0'.repeat(64) })).toMatchObject({ data: { checkState: 'WRONG_DIGEST' } });
  expect(await vouchers()).toEqual(stands);
  expect(await send(other.batchNo, { voucherNo: 'PZ-2', amount: '8500.00' })).toMatchObject({
    code: 1002,
    data: { checkState: 'WRONG_AMOUNT' },
  });
  // What was wrong and is corrected is taken under the same number.
  expect(await send(other.batchNo, { voucherNo: 'PZ-2' })).toMatchObject({ code: 0 });
  expect((await told(app, 'N565')).map(({ login }) => login)).toContain('clerk_hk');
  const bodies = await tables(app.system())
    .selectFrom('notification')
    .select('body')
    .distinct()
    .where('template_code', '=', 'N565')
    .execute();
  expect(bodies).toHaveLength(4);
}, 60_000);

it('03 §33.7 a number that one item of a batch has is refused for another item of it, and for the whole batch', async () => {
  const { id, batchNo } = await accepted(app, claims(2));
  await app.parties.fund.pay(batchNo);
  const [one, other] = await itemsOf(app, id);
  const ofItem = { voucherNo: 'PZ-10', amount: '8500.00' };
  expect(await send(batchNo, { ...ofItem, itemId: one?.id })).toMatchObject({ code: 0 });
  for (const more of [{ itemId: other?.id }, {}, { itemId: one?.id, kind: 'RECEIPT' }])
    expect(await send(batchNo, { ...ofItem, ...more })).toMatchObject({
      code: 1002,
      data: { checkState: 'WRONG_BATCH' },
    });
  const bound = await itemsOf(app, id);
  expect(bound.map(({ voucher_id }) => voucher_id !== null)).toEqual([true, false]);
}, 60_000);
