import { firstRow, run, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import type { InboundAnswer, InboundHandler } from '../../exchange/channel.ts';
import type { Ctx } from '../../kernel/index.ts';
import { recordSteps } from '../delivery-steps.ts';
import { withoutPersonalNumbers } from '../technical-text.ts';
import { fallBack, type LostSms } from './fall-back.ts';

interface Receipt {
  sendId: string;
  status: 'DELIVERED' | 'FAILED';
  code?: string;
  message?: string;
}

type SentSms = Omit<LostSms, 'reason'> & { attempts: number };

const OK: InboundAnswer = { code: 0, message: '成功' };

/** 短信回执: the gateway says whether a message reached the phone. Receipts may come late, twice or out of order. */
export const smsReceipt: InboundHandler = {
  bizType: 'SMS.RECEIPT',
  title: '短信回执',
  schema: {
    type: 'object',
    required: ['sendId', 'status'],
    additionalProperties: true,
    properties: {
      sendId: { type: 'string', minLength: 1, maxLength: 64 },
      status: { enum: ['DELIVERED', 'FAILED'] },
      code: { type: 'string', maxLength: 40 },
      message: { type: 'string', maxLength: 300 },
    },
  },
  handle: async (tx, message) => applyReceipt(tx, message.body as Receipt),
};

async function applyReceipt(tx: Ctx, receipt: Receipt): Promise<InboundAnswer> {
  const sms = isUuid(receipt.sendId) ? await findSms(tx, receipt.sendId) : undefined;
  if (!sms) return { code: 1003, message: '未找到对应的短信' };
  if (receipt.status === 'DELIVERED') {
    const changed = await run(
      tx,
      sql`update notification_delivery set state = 'DELIVERED', next_attempt_at = null, last_error = null, updated_at = ${tx.app.clock.now()}
          where id = ${sms.deliveryId} and state not in ('READ', 'DELIVERED')`,
    );
    if (changed > 0) await recordSteps(tx, [{ ...sms, state: 'DELIVERED', attempt: sms.attempts }]);
    return OK;
  }
  const words = `运营商回执：${receipt.message ?? '未送达'}${receipt.code ? `（${receipt.code}）` : ''}`;
  // Operators repeat the number; technicians read what became of a message.
  return applyFailure(tx, sms, withoutPersonalNumbers(words));
}

/** The operator has tried and failed: no further attempt under the same id will change that. */
async function applyFailure(tx: Ctx, sms: SentSms, reason: string): Promise<InboundAnswer> {
  const changed = await run(
    tx,
    sql`update notification_delivery set state = 'GIVEUP', next_attempt_at = null, last_error = ${reason.slice(0, 300)},
          updated_at = ${tx.app.clock.now()}
        where id = ${sms.deliveryId} and state in ('SENDING', 'SENT', 'RETRYING', 'QUEUED')`,
  );
  if (changed === 0) return OK;
  await recordSteps(tx, [{ ...sms, state: 'GIVEUP', attempt: sms.attempts, detail: reason }]);
  await fallBack(tx, [{ ...sms, reason }]);
  return OK;
}

async function findSms(tx: Ctx, sendId: string): Promise<SentSms | undefined> {
  return firstRow<SentSms>(
    tx,
    sql`select d.id as "deliveryId", d.attempts, d.notification_id as "notificationId", n.title, coalesce(n.body_shown, n.body) as "bodyShown", n.receiver_name as "receiverName", n.phone_masked as "phoneMasked",
          n.record_type as "recordType", n.record_id as "recordId", n.record_title as "recordTitle", n.org_id as "orgId",
          n.matter_code as "matterCode"
        from notification_delivery d join notification n on n.id = d.notification_id
        where d.send_id = ${sendId} for update of d`,
  );
}
