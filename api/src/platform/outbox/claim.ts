import { randomUUID } from 'node:crypto';
import { rows, sql } from '../../database/sql.ts';
import type { Placed } from '../kernel/actor.ts';
import type { Ctx } from '../kernel/context.ts';

/** How long one delivery may take before another worker assumes that its owner died. Longer than any channel's time-out. */
export const LEASE_MS = 120_000;

/** A message in the hands of this process until its lease ends. */
export interface ClaimedMessage extends Placed {
  id: string;
  leaseToken: string;
  channel: string;
  streamKey: string;
  streamTitle: string;
  seq: number;
  pushId: string;
  kind: string;
  payload: string;
  roundAttempts: number;
  recordType: string;
  recordId: string;
  rootId: string | null;
  traceId: string;
  /** Of a probe, when it was to be tried anyhow; null of a message that was due. */
  resumeAt: Date | null;
}

/** Of a claimed message `m`, as {@link ClaimedMessage} names them. */
export const claimedColumns = sql`m.id, m.lease_token as "leaseToken", m.channel, m.stream_key as "streamKey",
  m.stream_title as "streamTitle", m.seq, m.push_id as "pushId", m.kind, m.payload,
  m.round_attempts as "roundAttempts", m.record_type as "recordType", m.record_id as "recordId", m.root_id as "rootId",
  m.trace_id as "traceId", m.org_id as "orgId", m.org_path as "orgPath", m.district_code as "districtCode"`;

/**
 * Takes up to `limit` due messages of a channel for sending, only heads of streams: a message waits until every earlier one of its stream
 * is acknowledged or skipped. Commits at once, so that nothing is locked while the counterpart is spoken to; a message whose owner died
 * becomes due again when its lease (`next_attempt_at`) ends, and goes out under the same push id.
 */
export async function claimHeads(ctx: Ctx, channel: string, limit: number): Promise<ClaimedMessage[]> {
  const now = ctx.app.clock.now();
  return rows<ClaimedMessage>(
    ctx,
    sql`with head as (
          select m.id from outbox_message m
          where m.channel = ${channel} and m.state in ('PENDING', 'SENDING', 'SENT') and m.next_attempt_at <= ${now}
            and not exists (select 1 from outbox_message earlier
              where earlier.stream_key = m.stream_key and earlier.seq < m.seq and earlier.state not in ('ACKED', 'SKIPPED'))
          order by m.next_attempt_at, m.id limit ${limit}
          for update skip locked)
        update outbox_message m
        set state = 'SENDING', attempts = m.attempts + 1, round_attempts = m.round_attempts + 1,
          lease_token = ${randomUUID()}, next_attempt_at = ${new Date(now.getTime() + LEASE_MS)}
        from head where m.id = head.id
        returning ${claimedColumns}, null as "resumeAt"`,
  );
}
