import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../kernel/index.ts';
import { amountOf } from '../../money/index.ts';
import { barOf } from './take-voucher.ts';

/** Another sum than the pushed one was accepted: an item's vouchers over the old sum are right no longer, and may be replaced under their numbers. */
export async function rejudgeVouchers(tx: Ctx, itemId: string): Promise<void> {
  const item = await tables(tx)
    .selectFrom('payment_item')
    .select(['amount', 'paid_amount', 'decided_at'])
    .where('id', '=', itemId)
    .executeTakeFirstOrThrow();
  const vouchers = await tables(tx)
    .selectFrom('payment_voucher')
    .select(['id', 'amount'])
    .where('item_id', '=', itemId)
    .where('kind', '<>', 'REFUND')
    .where('check_state', '=', 'VALID')
    .forUpdate()
    .execute();
  const wrong = vouchers.filter(({ amount }) => !amountOf(amount).eq(barOf(item))).map(({ id }) => id);
  if (wrong.length === 0) return;
  await tables(tx).updateTable('payment_item').set({ voucher_id: null }).where('voucher_id', 'in', wrong).execute();
  await tables(tx)
    .updateTable('payment_voucher')
    .set({ check_state: 'WRONG_AMOUNT', file_id: null, updated_at: tx.app.clock.now() })
    .where('id', 'in', wrong)
    .execute();
}
