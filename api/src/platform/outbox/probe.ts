import { randomUUID } from 'node:crypto';
import { firstRow, run, type SqlInstant, sql, toDate } from '../../database/sql.ts';
import type { OutboundChannel } from '../exchange/channel.ts';
import type { Ctx } from '../kernel/context.ts';
import { type ClaimedMessage, claimedColumns, LEASE_MS } from './claim.ts';

/** A little less than the minute of the relay's schedule, so that none of its runs comes a moment too early. */
export const PROBE_EVERY_MS = 50_000;

/**
 * Takes one head that failed before and waits for its next try, once a minute for all workers together: whether the counterpart is back is
 * seen without using up anybody's tries, and counts as none (00-common "outbox retries"). Heads take turns, so that one that fails for reasons of its own hides nothing.
 */
export async function claimProbe(ctx: Ctx, channel: string): Promise<ClaimedMessage[]> {
  const now = ctx.app.clock.now();
  const found = await firstRow<Omit<ClaimedMessage, 'resumeAt'> & { resumeAt: SqlInstant }>(
    ctx,
    sql`with head as (
          select m.id, m.next_attempt_at from outbox_message m
          where m.channel = ${channel} and m.state = 'PENDING' and m.round_attempts > 0 and m.next_attempt_at > ${now}
            and not exists (select 1 from outbox_message earlier
              where earlier.stream_key = m.stream_key and earlier.seq < m.seq and earlier.state not in ('ACKED', 'SKIPPED'))
          order by m.probes, m.id limit 1
          for update skip locked),
        turn as (
          insert into outbox_probe as probe (channel, at) select ${channel}::text, ${now}::timestamptz from head
          on conflict (channel) do update set at = excluded.at
            where probe.at <= ${new Date(now.getTime() - PROBE_EVERY_MS)}::timestamptz
          returning channel)
        update outbox_message m
        set state = 'SENDING', probes = m.probes + 1, lease_token = ${randomUUID()},
          next_attempt_at = ${new Date(now.getTime() + LEASE_MS)}
        from head, turn where m.id = head.id
        returning ${claimedColumns}, head.next_attempt_at as "resumeAt"`,
  );
  return found ? [{ ...found, resumeAt: toDate(found.resumeAt) }] : [];
}

/** The counterpart is back: whatever waits for a next try is due now. Messages in other hands are passed over. */
export async function releaseWaiting(tx: Ctx, channel: OutboundChannel): Promise<void> {
  const now = tx.app.clock.now();
  await run(
    tx,
    sql`update outbox_message set next_attempt_at = ${now} where id in (
          select id from outbox_message
          where channel = ${channel.key} and state = 'PENDING' and round_attempts > 0 and next_attempt_at > ${now}
          order by id for update skip locked)`,
  );
}
