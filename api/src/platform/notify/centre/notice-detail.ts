import { firstRow, rows, type SqlInstant, sql } from '../../../database/sql.ts';
import { type Ctx, hasPermission } from '../../kernel/index.ts';
import { AUDIENCE_TITLES, channelTitle, stateTitle } from '../notice-words.ts';
import { findNotification, readNotifications } from '../notification-rows.ts';
import type { NoticeAudience } from '../template.ts';
import { getVisibleNotice } from './find-notice.ts';
import { notBefore } from './not-before.ts';
import type { NoticeDeliveryType, NoticeStepType, NotificationDetailType } from './notice-detail.type.ts';
import { RESEND, SETTLE } from './permissions.ts';

interface DeliveryRow {
  id: string;
  channel: string;
  state: string;
  attempts: number;
  nextAttemptAt: SqlInstant | null;
  target: string | null;
  createdAt: SqlInstant;
  readAt: SqlInstant | null;
}

interface StepRow extends Omit<NoticeStepType, 'title'> {
  deliveryId: string;
}

interface HeadRow {
  audience: NoticeAudience;
  templateVersion: number;
  settledAt: SqlInstant | null;
  settledByName: string | null;
  settledNote: string | null;
}

/** One notice: the full text, what became of it on each channel, what was told in its place. @throws NOT_FOUND */
export async function readNoticeDetail(ctx: Ctx, id: string): Promise<NotificationDetailType> {
  const visible = await getVisibleNotice(ctx, id);
  const notification = await findNotification(ctx, visible.id, sql`true`);
  const head = await firstRow<HeadRow>(
    ctx,
    sql`select audience, template_version as "templateVersion", settled_at as "settledAt", settled_by_name as "settledByName",
          settled_note as "settledNote" from notification where id = ${visible.id}`,
  );
  if (!notification || !head) throw new Error(`notice ${visible.id} is gone`);
  const deliveries = await readDeliveries(ctx, visible.id);
  const lost = deliveries.some(({ state }) => state === 'GIVEUP' || state === 'NO_TARGET');
  return {
    notification,
    audienceTitle: AUDIENCE_TITLES[head.audience],
    templateVersion: head.templateVersion,
    deliveries,
    fallbacks: visible.sent
      ? await readNotifications(ctx, { where: sql`n.fallback_of = ${visible.id}` }, null, 20)
      : [],
    canResend: visible.sent && hasPermission(ctx.actor, RESEND) && deliveries.some(({ state }) => state === 'GIVEUP'),
    canSettle: visible.sent && hasPermission(ctx.actor, SETTLE) && lost && head.settledAt === null,
    settledByName: head.settledByName,
    settledNote: head.settledNote,
  };
}

async function readDeliveries(ctx: Ctx, notificationId: string): Promise<NoticeDeliveryType[]> {
  const deliveries = await rows<DeliveryRow>(
    ctx,
    sql`select d.id, d.channel, d.state, d.attempts, ${notBefore(ctx)} as "nextAttemptAt",
          case when d.channel = 'SMS' then n.phone_masked end as target, n.created_at as "createdAt", n.read_at as "readAt"
        from notification_delivery d join notification n on n.id = d.notification_id
        where d.notification_id = ${notificationId} order by d.channel`,
  );
  const steps = await rows<StepRow>(
    ctx,
    sql`select delivery_id as "deliveryId", at, state, attempt, detail from notification_step
        where notification_id = ${notificationId} order by id`,
  );
  return deliveries.map((delivery) => ({
    ...delivery,
    channelTitle: channelTitle(delivery.channel),
    stateTitle: stateTitle(delivery.state),
    steps: pathOf(
      delivery,
      steps.filter(({ deliveryId }) => deliveryId === delivery.id),
    ),
  }));
}

/** In the console a notice arrives with its writing and is read later; neither is written down twice. */
function pathOf(delivery: DeliveryRow, written: readonly StepRow[]): NoticeStepType[] {
  const { createdAt, readAt, channel, state } = delivery;
  const first = state === 'NO_TARGET' ? 'NO_TARGET' : channel === 'SMS' ? 'QUEUED' : 'DELIVERED';
  const read = channel !== 'SMS' && readAt ? [{ at: readAt, state: 'READ' }] : [];
  return [{ at: createdAt, state: first }, ...written, ...read].map((step) => ({
    ...step,
    title: stateTitle(step.state),
  }));
}
