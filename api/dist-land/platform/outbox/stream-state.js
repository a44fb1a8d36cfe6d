import { rows, sql } from "../../database/sql.js";
/**
 * Locks the records behind the streams before any of their messages is touched: acts that push take record, then stream, then message,
 * and with one order nobody waits in a circle. It also makes sure that a push committed meanwhile is counted by {@link tellStreams}.
 */ export async function lockStreams(tx, channel, streamKeys) {
    if (channel.lock && streamKeys.length > 0) await channel.lock(tx, [
        ...new Set(streamKeys)
    ].sort());
}
/**
 * Tells the channel where its streams stand: FAILED while one message is rejected or given up, PENDING while one is under way, else
 * SYNCED. The records are locked already.
 */ export async function tellStreams(tx, channel, streamKeys) {
    if (!channel.onState || streamKeys.length === 0) return;
    const keys = [
        ...new Set(streamKeys)
    ].sort();
    const open = await rows(tx, sql`select stream_key as "streamKey", bool_or(state in ('REJECTED', 'DEAD')) as failed
        from outbox_message
        where stream_key = any(${keys}::text[]) and state not in ('ACKED', 'SKIPPED')
        group by stream_key`);
    const states = new Map(open.map((row)=>[
            row.streamKey,
            row.failed ? 'FAILED' : 'PENDING'
        ]));
    await channel.onState(tx, keys.map((streamKey)=>({
            streamKey,
            state: states.get(streamKey) ?? 'SYNCED'
        })));
}

//# sourceMappingURL=stream-state.js.map