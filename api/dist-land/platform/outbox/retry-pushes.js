import { rows, sql } from "../../database/sql.js";
import { recordAudit } from "../audit/index.js";
import { refuse } from "../errors/index.js";
import { transaction } from "../kernel/context.js";
import { byChannel } from "./by-channel.js";
import { getPushesInScope } from "./find-pushes.js";
import { kickOutbox } from "./kick.js";
import { publishPushes } from "./publish-pushes.js";
import { lockStreams, tellStreams } from "./stream-state.js";
/** Most pushes that one call may take (00-common "batches"). */ const MOST_AT_ONCE = 200;
/**
 * 重推: sends again at once, under the same push id and with a fresh round of tries (C-14). A push that is already acknowledged, skipped
 * or just being sent stays as it is: what the clerk wants has happened or is happening.
 */ export async function retryPushes(ctx, ids) {
    if (ids.length === 0 || ids.length > MOST_AT_ONCE) throw refuse('E-0501', {
        max: MOST_AT_ONCE
    });
    await transaction(ctx, async (tx)=>{
        const pushes = await getPushesInScope(tx, ids);
        for (const { channel, messages } of byChannel(tx, pushes)){
            await lockStreams(tx, channel, messages.map((push)=>push.streamKey));
            const revived = await revive(tx, messages);
            await tellStreams(tx, channel, revived.map((push)=>push.streamKey));
            await recordAudit(tx, revived.map((push)=>({
                    event: 'push.retry',
                    objectType: 'push',
                    objectId: push.id,
                    detail: {
                        pushId: push.pushId
                    }
                })));
            publishPushes(tx, revived, '重推');
        }
        tx.afterCommit(()=>kickOutbox(tx.app));
    });
}
async function revive(tx, pushes) {
    const now = tx.app.clock.now();
    const touched = await rows(tx, sql`update outbox_message set state = 'PENDING', round_attempts = 0, next_attempt_at = ${now}
        where id = any(${pushes.map((push)=>push.id)}::uuid[])
          and (state in ('REJECTED', 'DEAD', 'SENT') or (state = 'PENDING' and attempts > 0))
        returning id`);
    const ids = new Set(touched.map((row)=>row.id));
    return pushes.filter((push)=>ids.has(push.id));
}

//# sourceMappingURL=retry-pushes.js.map