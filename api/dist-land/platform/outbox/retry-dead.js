import { rows, run, sql } from "../../database/sql.js";
import { transaction } from "../kernel/context.js";
import { MOST_ATTEMPTS } from "./retry-schedule.js";
import { lockStreams, tellStreams } from "./stream-state.js";
const CHUNK = 500;
/**
 * The night's one more try of everything that was given up (00-common "outbox retries"); never of what the counterpart rejected. In
 * chunks, so that no record stays locked for long. Returns how many were queued again.
 */ export async function retryDead(ctx) {
    let total = 0;
    for (const channel of ctx.app.registry.outbound.values()){
        let after = '';
        for(;;){
            const keys = await deadStreams(ctx, channel.key, after);
            if (keys.length === 0) break;
            total += await reviveStreams(ctx, channel, keys);
            after = keys.at(-1) ?? '';
        }
    }
    return total;
}
async function deadStreams(ctx, channel, after) {
    const found = await rows(ctx, sql`select distinct stream_key as "streamKey" from outbox_message
        where channel = ${channel} and state = 'DEAD' and stream_key > ${after} order by 1 limit ${CHUNK}`);
    return found.map((row)=>row.streamKey);
}
function reviveStreams(ctx, channel, keys) {
    return transaction(ctx, async (tx)=>{
        await lockStreams(tx, channel, keys);
        const touched = await run(tx, sql`update outbox_message
          set state = 'PENDING', round_attempts = ${MOST_ATTEMPTS - 1}, next_attempt_at = ${tx.app.clock.now()}
          where stream_key = any(${[
            ...keys
        ]}::text[]) and state = 'DEAD'`);
        await tellStreams(tx, channel, keys);
        return touched;
    });
}

//# sourceMappingURL=retry-dead.js.map