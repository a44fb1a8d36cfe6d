import { run, sql } from '../../../database/sql.ts';
import { type Ctx, transaction } from '../../kernel/index.ts';
import { recordSteps } from '../delivery-steps.ts';
import { withoutPersonalNumbers } from '../technical-text.ts';
import type { ClaimedSms } from './claim.ts';
import { nextMorning } from './daily-cap.ts';
import { fallBack } from './fall-back.ts';
import type { SmsAnswer } from './gateway.ts';
import { alarmOfGateway } from './gateway-alarm.ts';
import { nextAttempt } from './retry.ts';

const OVER_CAP = '当日短信已达上限，次日发送';
const OUTDATED = '办件状态已变化，不再发送';

/** Writes what the gateway said about one message; after the last attempt the clerk is told in the same transaction. */
export async function recordAnswer(
  ctx: Ctx,
  sms: ClaimedSms,
  answer: SmsAnswer,
  retryMinutes: readonly number[],
): Promise<void> {
  const now = ctx.app.clock.now();
  if (answer.outcome === 'SENT') {
    await transaction(ctx, async (tx) => {
      const changed = await run(
        tx,
        sql`update notification_delivery set state = 'SENT', gateway_id = ${answer.gatewayId}, sent_at = ${now}, last_error = null,
              next_attempt_at = null, updated_at = ${now}
            where id = ${sms.deliveryId} and state = 'SENDING'`,
      );
      if (changed > 0) await recordSteps(tx, [{ ...sms, state: 'SENT', attempt: sms.attempts }]);
    });
    return;
  }
  const reason = withoutPersonalNumbers(answer.reason).slice(0, 300);
  const again = nextAttempt(sms.attempts, now, retryMinutes);
  await transaction(ctx, async (tx) => {
    const state = again ? 'RETRYING' : 'GIVEUP';
    const changed = await run(
      tx,
      sql`update notification_delivery set state = ${state}, last_error = ${reason}, next_attempt_at = ${again ?? null}, updated_at = ${now}
          where id = ${sms.deliveryId} and state = 'SENDING'`,
    );
    if (changed === 0) return;
    await recordSteps(tx, [
      { ...sms, state: 'FAILED', attempt: sms.attempts, detail: reason },
      { ...sms, state, attempt: sms.attempts },
    ]);
    if (!again) await fallBack(tx, [{ ...sms, reason }]);
    if (answer.down) await alarmOfGateway(tx, sms.attempts, reason);
  });
}

/** The receivers have had their share of today; the attempt does not count. */
export async function postpone(ctx: Ctx, messages: readonly ClaimedSms[]): Promise<void> {
  if (messages.length === 0) return;
  const now = ctx.app.clock.now();
  await transaction(ctx, async (tx) => {
    await run(
      tx,
      sql`update notification_delivery set state = 'QUEUED', attempts = attempts - 1, next_attempt_at = ${nextMorning(now)},
            last_error = ${OVER_CAP}, updated_at = ${now}
          where id = any(${messages.map((sms) => sms.deliveryId)}::uuid[])`,
    );
    await recordSteps(
      tx,
      messages.map((sms) => ({ ...sms, state: 'QUEUED', attempt: sms.attempts - 1, detail: OVER_CAP })),
    );
  });
}

/** The notices are no longer true; they stay visible with the reason, and nobody needs to telephone. */
export async function abandon(ctx: Ctx, messages: readonly ClaimedSms[]): Promise<void> {
  if (messages.length === 0) return;
  await transaction(ctx, async (tx) => {
    const now = tx.app.clock.now();
    const ids = messages.map((sms) => sms.notificationId);
    await run(
      tx,
      sql`update notification_delivery set state = 'GIVEUP', next_attempt_at = null, last_error = ${OUTDATED}, updated_at = ${now}
          where id = any(${messages.map((sms) => sms.deliveryId)}::uuid[])`,
    );
    await run(
      tx,
      sql`update notification set settled_at = ${now}, settled_by_name = '系统', settled_note = ${OUTDATED}
          where id = any(${ids}::uuid[])`,
    );
    await recordSteps(
      tx,
      messages.map((sms) => ({ ...sms, state: 'GIVEUP', attempt: sms.attempts, detail: OUTDATED })),
    );
  });
}
