import { run, sql } from "../../database/sql.js";
import { transaction } from "../kernel/context.js";
import { raiseAlarm } from "./alarm.js";
import { publishPushes } from "./publish-pushes.js";
import { repairStream } from "./repair-stream.js";
import { ALARM_AT_FAILURE, nextAttemptAt } from "./retry-schedule.js";
import { lockStreams, tellStreams } from "./stream-state.js";
/** How long an asynchronous acknowledgement may take before the message is sent once more, unless the channel says. */ const ACK_WAIT_MS = 3_600_000;
/**
 * Writes down what the counterpart said, in one transaction with what follows from it (the record's state, an alarm). An answer that
 * comes after the lease has passed to another worker is dropped: that one's counts.
 */ export async function recordAnswer(ctx, channel, message, answer) {
    await transaction(ctx, async (tx)=>{
        const outcome = outcomeOf(answer, message.roundAttempts, tx.app.clock.now(), channel.ackWaitMs ?? ACK_WAIT_MS);
        await lockStreams(tx, channel, [
            message.streamKey
        ]);
        if (!await write(tx, message, answer, outcome)) return;
        if (answer.outcome === 'REJECTED') await repairStream(tx, channel, message.id, answer);
        await tellStreams(tx, channel, [
            message.streamKey
        ]);
        const dead = outcome.state === 'DEAD';
        if (dead || answer.outcome === 'RETRY' && message.roundAttempts === ALARM_AT_FAILURE) {
            await raiseAlarm(tx, {
                ...message,
                messageId: message.id,
                channelTitle: channel.title,
                kindTitle: channel.kinds[message.kind] ?? message.kind,
                failures: message.roundAttempts,
                dead,
                lastError: answer.message
            });
        }
        publishPushes(tx, [
            message
        ], '推送结果');
    });
}
function outcomeOf(answer, failures, now, ackWaitMs) {
    switch(answer.outcome){
        case 'ACKED':
        case 'REJECTED':
            return {
                state: answer.outcome,
                nextAttemptAt: null,
                delivered: true
            };
        case 'SENT':
            return {
                state: 'SENT',
                nextAttemptAt: new Date(now.getTime() + ackWaitMs),
                delivered: true
            };
        case 'RETRY':
            {
                const next = nextAttemptAt(failures, now) ?? null;
                return {
                    state: next ? 'PENDING' : 'DEAD',
                    nextAttemptAt: next,
                    delivered: false
                };
            }
    }
}
async function write(tx, message, answer, outcome) {
    const now = tx.app.clock.now();
    const text = answer.message.slice(0, 500);
    const touched = await run(tx, sql`update outbox_message set
          state = ${outcome.state}, next_attempt_at = ${outcome.nextAttemptAt}, lease_token = null,
          last_error = case when ${answer.outcome} in ('RETRY', 'REJECTED') then ${text} end,
          answer_code = coalesce(${answer.code ?? null}, answer_code),
          answer_message = case when ${outcome.delivered}::boolean then ${text} else answer_message end,
          sent_at = case when ${outcome.delivered}::boolean then ${now}::timestamptz else sent_at end,
          acked_at = case when ${outcome.state} = 'ACKED' then ${now}::timestamptz end
        where id = ${message.id} and lease_token = ${message.leaseToken}`);
    return touched === 1;
}

//# sourceMappingURL=record-answer.js.map