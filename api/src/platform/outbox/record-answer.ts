import { run, sql } from '../../database/sql.ts';
import type { OutboundAnswer, OutboundChannel } from '../exchange/channel.ts';
import { type Ctx, transaction } from '../kernel/context.ts';
import { raiseAlarm } from './alarm.ts';
import type { ClaimedMessage } from './claim.ts';
import type { OutboxState } from './message.ts';
import { releaseWaiting } from './probe.ts';
import { publishPushes } from './publish-pushes.ts';
import { repairStream } from './repair-stream.ts';
import { ALARM_AT_FAILURE, nextAttemptAt, readRetryMinutes } from './retry-schedule.ts';
import { lockStreams, tellStreams } from './stream-state.ts';

/** How long an asynchronous acknowledgement may take before the message is sent once more, unless the channel says. */
const ACK_WAIT_MS = 3_600_000;

interface Outcome {
  state: OutboxState;
  nextAttemptAt: Date | null;
  delivered: boolean;
}

/**
 * Writes down what the counterpart said, in one transaction with what follows from it (the record's state, an alarm). An answer that
 * comes after the lease has passed to another worker is dropped: that one's counts.
 */
export async function recordAnswer(
  ctx: Ctx,
  channel: OutboundChannel,
  message: ClaimedMessage,
  answer: OutboundAnswer,
): Promise<void> {
  await transaction(ctx, async (tx) => {
    const retries = answer.outcome === 'RETRY' && !message.resumeAt ? await readRetryMinutes(tx) : [];
    const outcome = outcomeOf(answer, message, tx.app.clock.now(), {
      ackWaitMs: channel.ackWaitMs ?? ACK_WAIT_MS,
      retries,
    });
    await lockStreams(tx, channel, [message.streamKey]);
    if (!(await write(tx, message, answer, outcome))) return;
    if (answer.outcome === 'REJECTED') await repairStream(tx, channel, message.id, answer);
    await tellStreams(tx, channel, [message.streamKey]);
    if (channel.promptAfterOutage && outcome.delivered && hasFailedBefore(message)) await releaseWaiting(tx, channel);
    const dead = outcome.state === 'DEAD';
    const counted = answer.outcome === 'RETRY' && !message.resumeAt;
    if (dead || (counted && message.roundAttempts === ALARM_AT_FAILURE)) {
      await raiseAlarm(tx, {
        ...message,
        messageId: message.id,
        channelTitle: channel.title,
        kindTitle: channel.kinds[message.kind] ?? message.kind,
        failures: message.roundAttempts,
        dead,
        lastError: answer.message,
      });
    }
    publishPushes(tx, [message], '推送结果');
  });
}

/** One that got through only now says that an outage is over; one that got through at once says nothing of those that wait. */
function hasFailedBefore({ resumeAt, roundAttempts }: ClaimedMessage): boolean {
  return resumeAt !== null || roundAttempts > 1;
}

/** A probe that fails waits on as if it had not been tried. */
function outcomeOf(
  answer: OutboundAnswer,
  { resumeAt, roundAttempts }: ClaimedMessage,
  now: Date,
  { ackWaitMs, retries }: { ackWaitMs: number; retries: readonly number[] },
): Outcome {
  switch (answer.outcome) {
    case 'ACKED':
    case 'REJECTED':
      return { state: answer.outcome, nextAttemptAt: null, delivered: true };
    case 'SENT':
      return { state: 'SENT', nextAttemptAt: new Date(now.getTime() + ackWaitMs), delivered: true };
    case 'RETRY': {
      const next = resumeAt ?? nextAttemptAt(roundAttempts, now, retries) ?? null;
      return { state: next ? 'PENDING' : 'DEAD', nextAttemptAt: next, delivered: false };
    }
  }
}

async function write(tx: Ctx, message: ClaimedMessage, answer: OutboundAnswer, outcome: Outcome): Promise<boolean> {
  const now = tx.app.clock.now();
  const text = answer.message.slice(0, 500);
  const touched = await run(
    tx,
    sql`update outbox_message set
          state = ${outcome.state}, next_attempt_at = ${outcome.nextAttemptAt}, lease_token = null,
          last_error = case when ${answer.outcome} in ('RETRY', 'REJECTED') then ${text} end,
          answer_code = coalesce(${answer.code ?? null}, answer_code),
          answer_message = case when ${outcome.delivered}::boolean then ${text} else answer_message end,
          sent_at = case when ${outcome.delivered}::boolean then ${now}::timestamptz else sent_at end,
          acked_at = case when ${outcome.state} = 'ACKED' then ${now}::timestamptz end
        where id = ${message.id} and lease_token = ${message.leaseToken}`,
  );
  return touched === 1;
}
