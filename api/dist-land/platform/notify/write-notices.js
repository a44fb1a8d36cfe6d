import { rows, run, sql } from "../../database/sql.js";
import { uuidv7 } from "../../database/uuid.js";
const CHUNK = 1000;
/** Writes the notifications and their deliveries; returns those that were new (the others had been sent before). */ export async function writeNotices(tx, composed) {
    const written = [];
    for(let at = 0; at < composed.length; at += CHUNK){
        const chunk = composed.slice(at, at + CHUNK);
        const ids = await insertNotifications(tx, chunk);
        const fresh = chunk.filter(({ row })=>ids.has(row.id));
        await insertDeliveries(tx, fresh);
        written.push(...fresh);
    }
    return written;
}
async function insertNotifications(tx, composed) {
    const json = JSON.stringify(composed.map(({ row })=>row));
    const inserted = await rows(tx, sql`insert into notification
          (id, template_code, template_version, audience, receiver_user_id, receiver_role, receiver_name, phone_cipher,
           phone_masked, phone_index, org_id, title, body, priority, priority_order, fallback_of, matter_code, matter_name,
           record_type, record_id, record_title, link, idempotency_key, created_at)
        select id, template_code, template_version, audience, receiver_user_id, receiver_role, receiver_name, phone_cipher,
           phone_masked, phone_index, org_id, title, body, priority, priority_order, fallback_of, matter_code, matter_name,
           record_type, record_id, record_title, link, idempotency_key, created_at
        from jsonb_populate_recordset(null::notification, ${json}::jsonb)
        on conflict (idempotency_key) do nothing
        returning id`);
    return new Set(inserted.map(({ id })=>id));
}
async function insertDeliveries(tx, composed) {
    const now = tx.app.clock.now();
    const deliveries = composed.flatMap(({ row, channels })=>channels.map((channel)=>({
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
                updated_at: now.toISOString()
            })));
    if (deliveries.length === 0) return;
    await run(tx, sql`insert into notification_delivery
          (id, notification_id, channel, state, priority, priority_order, attempts, next_attempt_at, send_id, phone_index, updated_at)
        select id, notification_id, channel, state, priority, priority_order, attempts, next_attempt_at, send_id, phone_index, updated_at
        from jsonb_populate_recordset(null::notification_delivery, ${JSON.stringify(deliveries)}::jsonb)`);
}
/** In the console a notice is there as soon as it is committed; a message first needs a number. */ function firstState(channel, row) {
    if (channel === 'SMS') return row.phone_index ? 'QUEUED' : 'NO_TARGET';
    return row.receiver_user_id ? 'DELIVERED' : 'NO_TARGET';
}

//# sourceMappingURL=write-notices.js.map