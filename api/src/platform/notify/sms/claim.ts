import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../kernel/index.ts';
import { recordSteps } from '../delivery-steps.ts';

/** A message taken for sending. */
export interface ClaimedSms {
  deliveryId: string;
  notificationId: string;
  sendId: string;
  attempts: number;
  templateCode: string;
  title: string;
  body: string;
  /** The text with its secret, where it has one. */
  bodyCipher: string | null;
  /** As others than the receiver read it. */
  bodyShown: string;
  receiverName: string;
  phoneCipher: string;
  phoneMasked: string;
  phoneIndex: string;
  recordType: string | null;
  recordId: string | null;
  recordTitle: string | null;
  orgId: string | null;
  matterCode: string | null;
}

/** A claimed message: `d` is its delivery, `n` its notice. */
export const claimedColumns = sql`
  d.id as "deliveryId", d.notification_id as "notificationId", d.send_id as "sendId", d.attempts, d.priority,
  d.priority_order as "priorityOrder", n.template_code as "templateCode", n.title, n.body, n.body_cipher as "bodyCipher", coalesce(n.body_shown, n.body) as "bodyShown", n.receiver_name as "receiverName",
  n.phone_cipher as "phoneCipher", n.phone_masked as "phoneMasked", n.phone_index as "phoneIndex", n.record_type as "recordType",
  n.record_id as "recordId", n.record_title as "recordTitle", n.org_id as "orgId", n.matter_code as "matterCode"`;

/** A message that was taken this long ago and never came back belonged to a process that died. */
const LOST_AFTER = '5 minutes';

/**
 * Takes up to `limit` due messages, the urgent ones first, and marks them SENDING; two workers never take the same one. What a killed
 * worker held is taken again: the gateway knows the send id.
 */
export async function claimDueSms(tx: Ctx, limit: number): Promise<ClaimedSms[]> {
  const now = tx.app.clock.now();
  const claimed = await rows<ClaimedSms & { priority: number; priorityOrder: string }>(
    tx,
    sql`with due as (
          select id from notification_delivery
          where (state in ('QUEUED', 'RETRYING') and next_attempt_at <= ${now})
             or (state = 'SENDING' and updated_at < ${now}::timestamptz - ${LOST_AFTER}::interval)
          order by priority, priority_order, next_attempt_at, id limit ${limit} for update skip locked)
        update notification_delivery d set state = 'SENDING', attempts = d.attempts + 1, updated_at = ${now}
        from due, notification n
        where d.id = due.id and n.id = d.notification_id
        returning ${claimedColumns}`,
  );
  await recordSteps(
    tx,
    claimed.map((sms) => ({ ...sms, state: 'SENDING', attempt: sms.attempts })),
  );
  return claimed.sort(
    (a, b) =>
      a.priority - b.priority ||
      Number(a.priorityOrder) - Number(b.priorityOrder) ||
      (a.deliveryId < b.deliveryId ? -1 : 1),
  );
}
