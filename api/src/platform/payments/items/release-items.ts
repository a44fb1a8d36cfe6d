import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../kernel/index.ts';
import { purposeOf } from '../purpose.ts';

/** Takes items that have not left out of their batch; their claims may go into another one. */
export async function releaseItems(tx: Ctx, batchId: string, reason: string, itemId?: string): Promise<void> {
  const items = tables(tx)
    .updateTable('payment_item')
    .set({ state: 'STOPPED', failure_reason: reason.slice(0, 500), updated_at: tx.app.clock.now() })
    .where('batch_id', '=', batchId)
    .where('state', '=', 'WAIT');
  const released = await (itemId ? items.where('id', '=', itemId) : items)
    .returning(['id', 'purpose', 'record_type', 'record_id'])
    .execute();
  const [first] = released;
  if (!first) return;
  await purposeOf(tx, first.purpose).onReleased?.(
    tx,
    released.map((one) => ({
      record: { type: one.record_type, id: one.record_id },
      itemId: one.id,
      batchId,
      reason,
    })),
  );
}
