import { rows, run, sql } from '../../../database/sql.ts';
import { isUuid, uuidv7 } from '../../../database/uuid.ts';
import { recordAudit } from '../../audit/index.ts';
import type { BatchOutcome } from '../../batches/batch-kind.ts';
import { type Ctx, hasPermission } from '../../kernel/index.ts';
import { closeTasks } from '../../tasks/tasks.ts';
import { recordSteps } from '../delivery-steps.ts';
import { sentWithin } from '../sent-box.ts';
import { SEND_SMS_JOB } from '../sms/job-name.ts';
import { noticeErrors } from './errors.ts';
import { RESEND } from './permissions.ts';

interface LostDelivery {
  id: string;
  deliveryId: string | null;
  title: string;
  state: string | null;
  /** The gateway had taken it: under the same id it would answer as before and send nothing. */
  taken: boolean;
}

const FORBIDDEN: Pick<BatchOutcome, 'result' | 'code' | 'message'> = {
  result: 'FAILED',
  code: 'NOT_FOUND',
  message: '未找到该通知',
};

/**
 * 重新发送: text messages that were given up go out again at once with a fresh round of tries. The send id stays, so that the gateway
 * sends none twice; one that the gateway had taken and the operator could not bring gets a new id, or the gateway would take it for the
 * old one.
 *
 * @returns what became of each notice, in the order asked for; others' answer as absent ones do
 */
export async function resend(tx: Ctx, ids: readonly string[]): Promise<BatchOutcome[]> {
  const found = hasPermission(tx.actor, RESEND) ? await lockLost(tx, ids.filter(isUuid)) : [];
  const byId = new Map(found.map((row) => [row.id, row]));
  const due = found.filter(({ state, deliveryId }) => deliveryId !== null && state === 'GIVEUP');
  await queueAgain(tx, due);
  await recordForeign(
    tx,
    ids.filter((id) => isUuid(id) && !byId.has(id.toLowerCase())),
  );
  return ids.map((id) => outcomeOf(id, byId.get(id.toLowerCase())));
}

/** Notices that exist and are not the caller's are answered as absent ones; the audit log knows. */
async function recordForeign(tx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const foreign = await rows<{ id: string }>(
    tx,
    sql`select id from notification where id = any(${[...ids]}::uuid[]) order by id`,
  );
  await recordAudit(
    tx,
    foreign.map(({ id }) => ({
      event: 'access.out-of-scope',
      objectType: 'notification',
      objectId: id,
      ok: false,
      detail: { operation: 'resendNotices' },
    })),
  );
}

async function queueAgain(tx: Ctx, due: readonly LostDelivery[]): Promise<void> {
  if (due.length === 0) return;
  const now = tx.app.clock.now();
  const values = due.map(({ deliveryId, taken }) => ({ id: deliveryId, sendId: taken ? uuidv7(now.getTime()) : null }));
  await run(
    tx,
    sql`update notification_delivery d
        set state = 'QUEUED', attempts = 0, next_attempt_at = ${now}, last_error = null, gateway_id = null, updated_at = ${now},
          send_id = coalesce(v."sendId", d.send_id)
        from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, "sendId" uuid) where d.id = v.id`,
  );
  await recordSteps(
    tx,
    due.map(({ id, deliveryId }) => ({
      notificationId: id,
      deliveryId: deliveryId ?? '',
      state: 'QUEUED',
      attempt: 0,
      detail: '人工重新发送',
    })),
  );
  await closeTasks(
    tx,
    due.map(({ id }) => id),
  );
  await recordAudit(tx, {
    event: 'notice.resend',
    objectType: 'notification',
    detail: { ids: due.map(({ id }) => id) },
  });
  await tx.app.jobs.send(tx, SEND_SMS_JOB, {}, { key: SEND_SMS_JOB });
}

function outcomeOf(id: string, row: LostDelivery | undefined): BatchOutcome {
  if (!row) return { id, title: '', ...FORBIDDEN };
  const { title, state } = row;
  if (state === 'GIVEUP') return { id, title, result: 'OK' };
  if (state === 'NO_TARGET') return { id, title, result: 'FAILED', code: 'E-TZ-01', message: noticeErrors['E-TZ-01'] };
  if (state === null) return { id, title, result: 'SKIPPED', message: '该通知不以短信发送，无须重新发送' };
  return { id, title, result: 'SKIPPED', message: '该短信已送出或正在发送，无须重新发送' };
}

/** The notices of the caller's scope with their text message, locked in order. */
async function lockLost(tx: Ctx, ids: readonly string[]): Promise<LostDelivery[]> {
  if (ids.length === 0) return [];
  const visible = sql`select n.id, n.title, coalesce(n.record_title, n.title) as shown from notification n
    where n.id = any(${[...ids]}::uuid[]) and ${sentWithin(tx)}`;
  await run(
    tx,
    sql`select id from notification_delivery where channel = 'SMS' and notification_id in (select id from (${visible}) v)
        order by id for update`,
  );
  return rows<LostDelivery>(
    tx,
    sql`select v.id, v.shown as title, d.id as "deliveryId", d.state, d.gateway_id is not null as taken
        from (${visible}) v left join notification_delivery d on d.notification_id = v.id and d.channel = 'SMS'`,
  );
}
