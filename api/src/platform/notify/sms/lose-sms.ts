import { rows, sql } from '../../../database/sql.ts';
import { type Ctx, transaction } from '../../kernel/index.ts';
import { type ClaimedSms, claimedColumns } from './claim.ts';
import { recordAnswer } from './record-result.ts';

/** Tries after which the gateway's answer is the last. */
const LAST_ATTEMPT = 4;

/**
 * For demonstration: the text messages of a record could not be delivered, so that 未送达, the clerk's notice and the to-do 电话告知 are
 * there to be seen. They end as a real one does after its last try.
 */
export async function loseSms(ctx: Ctx, recordId: string, reason: string): Promise<void> {
  await transaction(ctx, async (tx) => {
    const lost = await rows<ClaimedSms>(
      tx,
      sql`update notification_delivery d set state = 'SENDING', attempts = ${LAST_ATTEMPT}, updated_at = ${tx.app.clock.now()}
            from notification n
           where n.id = d.notification_id and n.record_id = ${recordId} and d.channel = 'SMS'
             and d.state in ('QUEUED', 'SENDING', 'SENT', 'RETRYING')
       returning ${claimedColumns}`,
    );
    for (const sms of lost) await recordAnswer(tx, sms, { outcome: 'FAILED', reason }, []);
  });
}
