import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../kernel/index.ts';
import { cancelledItemOf } from './stream.ts';

/** What the platform says to a 撤销; what became of the item it says in a result, like of any other. The caller holds the batch's lock. */
export async function answerCancellation(
  tx: Ctx,
  itemId: string,
  state: 'ACCEPTED' | 'REFUSED',
  answer: string,
): Promise<void> {
  await tables(tx)
    .updateTable('payment_item')
    .set({
      cancel_state: state,
      cancel_answer: answer.slice(0, 500),
      updated_at: tx.app.clock.now(),
      version: sql<number>`version + 1`,
    })
    .where('id', '=', itemId)
    .where('cancel_state', '=', 'ASKED')
    .execute();
}

/** The item that a push asks to be withdrawn; undefined for the push of a batch. */
export async function itemOfPush(tx: Ctx, pushId: string): Promise<string | undefined> {
  const push = await tables(tx)
    .selectFrom('outbox_message')
    .select('stream_key')
    .where('push_id', '=', pushId)
    .where('kind', '=', 'CANCEL')
    .executeTakeFirst();
  return push && cancelledItemOf(push.stream_key);
}
