import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../kernel/index.ts';

/** A claim that goes out anew leaves what failed or came back before it 已冲销: kept, and paid by nobody any more (01 §13.6 no. 9). */
export async function reverseEarlier(tx: Ctx, purpose: string, recordIds: readonly string[]): Promise<void> {
  if (recordIds.length === 0) return;
  await tables(tx)
    .updateTable('payment_item')
    .set({ state: 'REVERSED', updated_at: tx.app.clock.now(), version: sql<number>`version + 1` })
    .where('purpose', '=', purpose)
    .where('record_id', 'in', [...recordIds])
    .where('state', 'in', ['FAILED', 'RETURNED'])
    .execute();
}
