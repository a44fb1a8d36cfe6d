import { rows, sql } from '../../database/sql.ts';
import { uuidv7 } from '../../database/uuid.ts';
import type { Ctx } from '../kernel/index.ts';
import type { Composed } from './compose-notices.ts';
import type { NoticeChannel } from './template.ts';

const CHUNK = 1000;

/** Writes the notifications and their deliveries in one statement; returns those that were new (the others had been sent before). */
export async function writeNotices(tx: Ctx, composed: readonly Composed[]): Promise<Composed[]> {
  const written: Composed[] = [];
  for (let at = 0; at < composed.length; at += CHUNK) {
    const chunk = composed.slice(at, at + CHUNK);
    const ids = await insertNotices(tx, chunk);
    written.push(...chunk.filter(({ row }) => ids.has(row.id)));
  }
  return written;
}

async function insertNotices(tx: Ctx, composed: readonly Composed[]): Promise<ReadonlySet<string>> {
  const notifications = JSON.stringify(composed.map(({ row }) => row));
  const deliveries = JSON.stringify(deliveriesOf(tx, composed));
  const inserted = await rows<{ id: string }>(
    tx,
    sql`
    with told as (
      insert into notification
          (id, template_code, template_version, audience, receiver_user_id, receiver_role, receiver_name, phone_cipher,
           phone_masked, phone_index, org_id, title, body, body_shown, body_cipher, priority, priority_order, fallback_of, matter_code, matter_name,
           record_type, record_id, record_title, link, idempotency_key, created_at)
        select id, template_code, template_version, audience, receiver_user_id, receiver_role, receiver_name, phone_cipher,
           phone_masked, phone_index, org_id, title, body, body_shown, body_cipher, priority, priority_order, fallback_of, matter_code, matter_name,
           record_type, record_id, record_title, link, idempotency_key, created_at
        from jsonb_populate_recordset(null::notification, ${notifications}::jsonb)
        on conflict (idempotency_key) do nothing
        returning id),
    sent as (
      insert into notification_delivery
          (id, notification_id, channel, state, priority, priority_order, attempts, next_attempt_at, send_id, phone_index, updated_at)
        select d.id, d.notification_id, d.channel, d.state, d.priority, d.priority_order, d.attempts, d.next_attempt_at, d.send_id,
           d.phone_index, d.updated_at
        from jsonb_populate_recordset(null::notification_delivery, ${deliveries}::jsonb) d join told on told.id = d.notification_id)
    select id from told`,
  );
  return new Set(inserted.map(({ id }) => id));
}

function deliveriesOf(tx: Ctx, composed: readonly Composed[]) {
  const now = tx.app.clock.now();
  return composed.flatMap(({ row, channels }) =>
    channels.map((channel) => ({
      id: uuidv7(now.getTime()),
      notification_id: row.id,
      channel,
      state: firstState(channel, row),
      priority: row.priority,
      priority_order: row.priority_order,
      attempts: 0,
      next_attempt_at: channel === 'SMS' && row.phone_index ? now.toISOString() : null,
      send_id: uuidv7(now.getTime()),
      phone_index: channel === 'SMS' ? row.phone_index : null,
      updated_at: now.toISOString(),
    })),
  );
}

/** In the console a notice is there as soon as it is committed; a message first needs a number. */
function firstState(channel: NoticeChannel, row: Composed['row']): string {
  if (channel === 'SMS') return row.phone_index ? 'QUEUED' : 'NO_TARGET';
  return row.receiver_user_id ? 'DELIVERED' : 'NO_TARGET';
}
