import { run, sql } from '../../database/sql.ts';
import type { Ctx } from '../kernel/context.ts';
import { kickOutbox } from './kick.ts';
import type { OutboxInput } from './message.ts';
import { sealPayload } from './payload.ts';

/**
 * 修正后重推: gives a rejected push corrected contents and sends it again at its old place in the stream, under the same push id.
 * The caller has locked the record, sets its own state and answers for who may do it. False when the push is not REJECTED.
 */
export async function amendPush(
  tx: Ctx,
  id: string,
  { payload, masked }: Pick<OutboxInput, 'payload' | 'masked'>,
): Promise<boolean> {
  const touched = await run(
    tx,
    sql`update outbox_message set payload = ${sealPayload(tx.app.keys, id, payload)},
          payload_masked = ${JSON.stringify(masked)}::jsonb, state = 'PENDING', round_attempts = 0,
          next_attempt_at = ${tx.app.clock.now()}
        where id = ${id} and state = 'REJECTED'`,
  );
  if (touched === 1) tx.afterCommit(() => kickOutbox(tx.app));
  return touched === 1;
}
