import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../kernel/index.ts';
import { CLAIMING } from '../words.ts';

/**
 * Takes out the other item for a claim, as long as it has not left: the list that it stood in is no longer the one that was frozen, so that nobody can
 * approve it before it is prepared anew (E-1110).
 *
 * @returns the number of the batch in which it has left already; undefined when nothing stands in the way
 */
export async function withdrawRival(
  tx: Ctx,
  item: { id: string; purpose: string; record_type: string; record_id: string },
): Promise<string | undefined> {
  const rival = await tables(tx)
    .selectFrom('payment_item as i')
    .innerJoin('payment_batch as b', 'b.id', 'i.batch_id')
    .select(['i.id', 'i.state', 'b.batch_no', 'b.state as batchState'])
    .where('i.purpose', '=', item.purpose)
    .where('i.record_type', '=', item.record_type)
    .where('i.record_id', '=', item.record_id)
    .where('i.id', '<>', item.id)
    .where('i.state', 'in', [...CLAIMING])
    .forUpdate('i')
    .executeTakeFirst();
  if (!rival) return undefined;
  // Approved where no platform is connected, the bank may have it on paper already; on its way the platform may.
  if (rival.state !== 'WAIT' || ['APPROVED', 'TO_PUSH'].includes(rival.batchState)) return rival.batch_no;
  await tables(tx)
    .updateTable('payment_item')
    .set({ state: 'STOPPED', failure_reason: '原明细已发放成功，停止重发', updated_at: tx.app.clock.now() })
    .where('id', '=', rival.id)
    .execute();
  return undefined;
}
