import { decryptColumn } from '../../crypto/index.ts';
import { type Ctx, transaction } from '../../kernel/index.ts';
import { bodyCell, phoneCell } from '../contact.ts';
import { type ClaimedSms, claimDueSms } from './claim.ts';
import { splitByCap } from './daily-cap.ts';
import type { SmsAnswer, SmsGateway } from './gateway.ts';
import { abandon, postpone, recordAnswer } from './record-result.ts';
import { readRetryMinutes } from './retry.ts';
import { findOutdated } from './send-check.ts';

const BATCH = 100;
/** Messages under way at once: a slow gateway must not hold up the urgent ones behind it, nor be flooded. */
const PARALLEL = 5;

/**
 * Sends everything that is due, the urgent first, until nothing is left. Nothing is sent inside a transaction: a message is marked,
 * sent, and its answer written, so that a crash in between means at most a second try under the same id.
 */
export async function sendDueSms(ctx: Ctx, gateway: SmsGateway): Promise<void> {
  const minutes = await readRetryMinutes(ctx);
  for (;;) {
    const claimed = await transaction(ctx, (tx) => claimDueSms(tx, BATCH));
    if (claimed.length === 0) return;
    const outdated = await findOutdated(ctx, claimed.flatMap(aboutRecord));
    await abandon(
      ctx,
      claimed.filter((sms) => outdated.has(sms.notificationId)),
    );
    const { now, later } = await splitByCap(
      ctx,
      claimed.filter((sms) => !outdated.has(sms.notificationId)),
    );
    await postpone(ctx, later);
    await inParallel(now, PARALLEL, async (sms) => recordAnswer(ctx, sms, await sendOne(ctx, gateway, sms), minutes));
  }
}

async function sendOne(ctx: Ctx, gateway: SmsGateway, sms: ClaimedSms): Promise<SmsAnswer> {
  try {
    const phone = decryptColumn(ctx.app.keys, phoneCell(sms.notificationId), sms.phoneCipher);
    const content =
      sms.bodyCipher === null ? sms.body : decryptColumn(ctx.app.keys, bodyCell(sms.notificationId), sms.bodyCipher);
    return await gateway.send({ sendId: sms.sendId, phone, content, templateId: sms.templateCode });
  } catch (error) {
    ctx.app.log.error({ err: error, deliveryId: sms.deliveryId }, 'message could not be sent');
    return { outcome: 'FAILED', reason: '系统内部错误，短信未能发出' };
  }
}

function aboutRecord({ notificationId, templateCode, recordType, recordId }: ClaimedSms) {
  return recordType && recordId ? [{ notificationId, templateCode, recordType, recordId }] : [];
}

/** Works through the items in order, `width` at a time. */
async function inParallel<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const lanes = Array.from({ length: width }, async () => {
    for (const item of queue) await work(item);
  });
  await Promise.all(lanes);
}
