import { rows, run, sql } from '../../database/sql.ts';
import type { OutboundChannel } from '../exchange/channel.ts';
import { type Ctx, transaction } from '../kernel/context.ts';
import { lockStreams, tellStreams } from './stream-state.ts';

/** Messages in one transaction: the records behind them are locked while it lasts. */
const CHUNK = 200;

/** What people read of a message that was held back. */
const HELD = '对方暂时没有应答，未逐件尝试，恢复后自动推送';

/**
 * The counterpart is down: what is due and was not tried waits as what was tried does, and says so (推送待重试), or most of a batch would stand as
 * 推送中 for as long as the outage lasts. No try is counted.
 */
export async function holdDue(ctx: Ctx, channel: OutboundChannel): Promise<void> {
  while ((await transaction(ctx, (tx) => holdChunk(tx, channel))) === CHUNK);
}

async function holdChunk(tx: Ctx, channel: OutboundChannel): Promise<number> {
  const due = await rows<{ id: string; streamKey: string }>(
    tx,
    sql`select m.id, m.stream_key as "streamKey" from outbox_message m
         where m.channel = ${channel.key} and m.state = 'PENDING' and m.last_error is null and m.next_attempt_at <= ${tx.app.clock.now()}
           and not exists (select 1 from outbox_message earlier
             where earlier.stream_key = m.stream_key and earlier.seq < m.seq and earlier.state not in ('ACKED', 'SKIPPED'))
         order by m.next_attempt_at, m.id limit ${CHUNK}`,
  );
  if (due.length === 0) return 0;
  const streams = due.map(({ streamKey }) => streamKey);
  await lockStreams(tx, channel, streams);
  await run(
    tx,
    sql`update outbox_message set last_error = ${HELD}
         where id = any(${due.map(({ id }) => id)}::uuid[]) and state = 'PENDING' and last_error is null`,
  );
  await tellStreams(tx, channel, streams);
  return due.length;
}
