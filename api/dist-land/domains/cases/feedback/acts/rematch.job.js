import { z } from 'zod';
import { rows, sql } from "../../../../database/sql.js";
import { addDays, instantOf, localDateOf } from "../../../../platform/calendar/index.js";
import { transaction } from "../../../../platform/kernel/index.js";
import { REMATCH_JOB } from "../../departments/department-channel.js";
import { getOneFeedback } from "../lists/get-feedback.js";
import { matchTarget } from "../target.js";
import { addressOf } from "./address-of.js";
import { getLocked, settleMatch } from "./match.js";
/** How far back a message is still taken up by itself; an older one is for somebody to judge. */ const WITHIN_DAYS = 90;
const MOST = 500;
const payloadSchema = z.object({
    caseIds: z.array(z.string()).optional()
});
/**
 * Messages that came before their case (01 §3.4): when a case is accepted, what its departments have said about it meanwhile is found
 * again, in the order of its numbers, and applied as if it came now. Everything else that waits is looked at once an hour, for a message
 * and an acceptance may pass each other.
 */ export async function rematch(ctx, caseIds) {
    const since = instantOf(addDays(localDateOf(ctx.app.clock.now()), -WITHIN_DAYS));
    const ofCases = caseIds ? sql`c.id = any(${[
        ...caseIds
    ]}::uuid[])` : sql`true`;
    const by = (column)=>sql`
    select m.id, m.seq, m.sent_at from feedback_message m ${column}
      join sub_case s on s.case_id = c.id and s.owner_code = m.sender_code and s.accepted_at is not null
     where m.state = 'UNMATCHED' and not 'TRIAL' = any(m.tags) and m.received_at >= ${since} and ${ofCases}`;
    const waiting = await rows(ctx, sql`select id from (
          ${by(sql`join sub_case b on b.bj_no = m.bj_no join one_thing_case c on c.id = b.case_id`)}
          union ${by(sql`join one_thing_case c on c.case_no = m.case_no`)}
          union ${by(sql`join person p on p.id_no_bi = m.person_key join one_thing_case c on c.person_id = p.id`)}
        ) found order by seq nulls last, sent_at, id limit ${MOST}`);
    let matched = 0;
    // One by one, as they would have come: what one of them does to the case decides about the next.
    for (const { id } of waiting)if (await rematchOne(ctx, id)) matched += 1;
    return matched;
}
function rematchOne(ctx, id) {
    return transaction(ctx, async (tx)=>{
        const found = await matchTarget(tx, await addressOf(tx, await getOneFeedback(tx, id)));
        if (!found) return false;
        const target = await getLocked(tx, found.id);
        const row = await getOneFeedback(tx, id, {
            forUpdate: true
        });
        // A clerk was faster.
        if (row.state !== 'UNMATCHED') return false;
        await settleMatch(tx, row, target, 'feedback.rematch');
        return true;
    });
}
export const rematchJob = {
    name: REMATCH_JOB,
    title: '未匹配反馈重新匹配',
    cron: '20 * * * *',
    concurrency: 1,
    run: async (ctx, data)=>{
        await rematch(ctx, payloadSchema.parse(data).caseIds);
    }
};

//# sourceMappingURL=rematch.job.js.map