import { tables } from '../../../database/tables.ts';
import { addDays, type LocalDate, localDateOf } from '../../calendar/index.ts';
import { sm3Hex } from '../../crypto/index.ts';
import { drawPdf } from '../../files/index.ts';
import { type Ctx, transaction } from '../../kernel/index.ts';
import { writeReconciliation } from '../reconciliation/reconcile.ts';
import { type ResultItem, takeResults } from '../results/take-results.ts';
import { takeVoucher, type VoucherGiven } from '../vouchers/take-voucher.ts';

/** What the bank of a demonstration does with an item, and how its voucher comes. */
export interface DemoOutcome {
  result: 'PAID' | 'REFUSED' | 'PAYING' | { paid: string };
  voucher?: 'RIGHT' | 'WRONG_AMOUNT' | 'WRONG_FILE' | 'NO_FILE';
}

/**
 * What the platform would have said of an approved batch where no platform is connected: results in all four heaps, vouchers that are in order and
 * such as are not, and the 对账单 of the two working days before, where there are none.
 *
 * @param outcomeOf by the last four figures of the account
 */
export async function settleDemoBatch(
  ctx: Ctx,
  id: string,
  outcomeOf: (accountTail: string) => DemoOutcome,
): Promise<void> {
  const batch = await tables(ctx)
    .selectFrom('payment_batch')
    .select(['id', 'batch_no', 'org_id', 'org_path', 'district_code', 'state'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (batch.state !== 'APPROVED') return;
  const items = await tables(ctx)
    .selectFrom('payment_item')
    .select(['id', 'amount', 'account_masked as account'])
    .where('batch_id', '=', id)
    .orderBy('seq')
    .execute();
  const told = items.map((item) => ({ ...item, ...outcomeOf(item.account.slice(-4)) }));
  const bankTime = ctx.app.clock.now().toISOString();
  const said = told.map(({ id: itemId, amount, result }) => saidOf({ itemId, amount, bankTime }, result));
  const today = localDateOf(ctx.app.clock.now());
  const dayBefore = workdayBefore(ctx, today);
  await transaction(ctx, async (tx) => {
    await writeReconciliation(tx, workdayBefore(ctx, dayBefore), [batch], new Map());
    await takeResults(tx, id, said, 'MANUAL');
    for (const one of told) if (one.voucher) await takeVoucher(tx, id, voucherOf({ ...one, day: today }, one.voucher));
    const statement = { batchNo: batch.batch_no, items: said };
    await writeReconciliation(tx, dayBefore, [batch], new Map([[batch.batch_no, statement]]));
  });
}

function saidOf(
  { itemId, amount, bankTime }: { itemId: string; amount: string; bankTime: string },
  result: DemoOutcome['result'],
): ResultItem {
  if (result === 'REFUSED') return { itemId, bankTime, state: 'FAILED', code: '03', reason: '账户状态异常' };
  if (result === 'PAYING') return { itemId, bankTime, state: 'PAYING' };
  const paid = result === 'PAID' ? amount : result.paid;
  return { itemId, bankTime, state: 'SUCCESS', amount: paid, bankRef: `LS${itemId.slice(-12).toUpperCase()}` };
}

function voucherOf(
  { id, amount, day }: { id: string; amount: string; day: LocalDate },
  kind: NonNullable<DemoOutcome['voucher']>,
): VoucherGiven {
  const voucherNo = `PZ${day.replaceAll('-', '')}${id.slice(-6).toUpperCase()}`;
  const file = drawPdf(['Payment voucher', voucherNo, 'Specimen for demonstration']);
  return {
    voucherNo,
    kind: 'PAYMENT',
    itemId: id,
    amount: kind === 'WRONG_AMOUNT' ? '1.00' : amount,
    date: day,
    sm3: kind === 'WRONG_FILE' ? '0'.repeat(64) : sm3Hex(file),
    file: kind === 'NO_FILE' ? null : file.toString('base64'),
  };
}

function workdayBefore(ctx: Ctx, day: LocalDate): LocalDate {
  const before = addDays(day, -1);
  return ctx.app.calendar.isWorkday(before) ? before : workdayBefore(ctx, before);
}
