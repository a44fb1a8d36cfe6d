import { firstRow, run, sql } from '../../database/sql.ts';
import { uuidv7 } from '../../database/uuid.ts';
import { sm3Hex } from '../crypto/index.ts';
import type { OutboundAnswer, OutboundChannel, OutboundRepair } from '../exchange/channel.ts';
import type { Placed } from '../kernel/actor.ts';
import type { Ctx } from '../kernel/context.ts';
import { sealPayload } from './payload.ts';
import { publishPushes } from './publish-pushes.ts';

type Rejection = Extract<OutboundAnswer, { outcome: 'REJECTED' }>;

interface RejectedRow extends Placed {
  streamKey: string;
  seq: number;
  pushId: string;
  kind: string;
  recordType: string;
  recordId: string;
  rootId: string | null;
}

/**
 * Gives a rejected push one chance more where its channel knows what the counterpart lacks (01 §7.8, 「未找到受理信息」): that goes into the
 * stream directly before it, both become due at once, and nothing of the stream overtakes them. The push keeps its push id and the
 * counterpart's words; if it is rejected again, it stays so. Returns whether anything was queued.
 *
 * The caller has locked the record and written the rejection.
 */
export async function repairStream(
  tx: Ctx,
  channel: OutboundChannel,
  id: string,
  rejection: Rejection,
): Promise<boolean> {
  if (!channel.repair) return false;
  const rejected = await firstRow<RejectedRow>(
    tx,
    sql`select stream_key as "streamKey", seq, push_id as "pushId", kind, record_type as "recordType",
          record_id as "recordId", root_id as "rootId", org_id as "orgId", org_path as "orgPath", district_code as "districtCode"
        from outbox_message where id = ${id} and state = 'REJECTED' and repaired_at is null`,
  );
  if (!rejected) return false;
  const { kind, recordType, recordId } = rejected;
  const { code, message } = rejection;
  const missing = await channel.repair(tx, { kind, recordType, recordId, code, message });
  if (!missing) return false;
  await makeRoom(tx, rejected);
  const now = tx.app.clock.now();
  await run(
    tx,
    sql`update outbox_message set state = 'PENDING', round_attempts = 0, next_attempt_at = ${now}, repaired_at = ${now}
        where id = ${id}`,
  );
  const added = await insertBefore(tx, id, rejected, missing);
  publishPushes(tx, [{ ...rejected, id: added }], '自动补发');
  return true;
}

/**
 * Moves the rejected message and all behind it one number up; none of them has been taken by the counterpart. Twice through the negative
 * numbers, because the numbers of a stream are unique row by row. The stream's own row is locked first, as every push does.
 */
async function makeRoom(tx: Ctx, { streamKey, seq }: RejectedRow): Promise<void> {
  await run(tx, sql`update outbox_stream set last_seq = last_seq + 1 where stream_key = ${streamKey}`);
  await run(tx, sql`update outbox_message set seq = -(seq + 1) where stream_key = ${streamKey} and seq >= ${seq}`);
  await run(tx, sql`update outbox_message set seq = -seq where stream_key = ${streamKey} and seq < 0`);
}

/** The push id is digested with that of the rejected message: number and kind alone may have been given out before. */
async function insertBefore(tx: Ctx, rejectedId: string, rejected: RejectedRow, missing: OutboundRepair) {
  const now = tx.app.clock.now();
  const id = uuidv7(now.getTime());
  const { streamKey, seq, pushId } = rejected;
  await run(
    tx,
    sql`insert into outbox_message (id, seq, push_id, channel, stream_key, stream_title, kind, payload, payload_masked,
          record_type, record_id, root_id, org_id, org_path, district_code, state, next_attempt_at, created_at, trace_id)
        select ${id}, ${seq}, ${sm3Hex(`${streamKey}${seq}${missing.kind}${pushId}`)}, channel, stream_key, stream_title,
          ${missing.kind}, ${sealPayload(tx.app.keys, id, missing.payload)}, ${JSON.stringify(missing.masked)}::jsonb,
          record_type, record_id, root_id, org_id, org_path, district_code, 'PENDING', ${now}, ${now}, ${tx.traceId}
        from outbox_message where id = ${rejectedId}`,
  );
  return id;
}
