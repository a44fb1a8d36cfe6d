import { rows, run, sql } from "../../../database/sql.js";
import { blindIndex } from "../../../platform/crypto/index.js";
import { announceFeedback } from "./announce.js";
/** The facts of a result that other departments report too, as blind indexes: equal for equal values and telling nothing else. */ export function sharedFactsOf(ctx, fields, result) {
    return Object.fromEntries(fields.flatMap(({ name, sharedFact })=>{
        const value = result[name];
        const index = sharedFact && value ? blindIndex(ctx.app.keys, {
            name: `feedback.${sharedFact}`,
            kind: 'name'
        }, value) : null;
        return sharedFact && index ? [
            [
                sharedFact,
                index
            ]
        ] : [];
    }));
}
/**
 * Marks the earlier messages of the case in which another department says something else about a fact, and tells whether there are any
 * (3.8 "Two departments report different households": both are kept, both are marked).
 */ export async function markContradicted(tx, target, senderCode, facts) {
    if (Object.keys(facts).length === 0) return false;
    const other = await rows(tx, sql`
    select id, org_id as "orgId", org_path as "orgPath", district_code as "districtCode" from feedback_message m
     where case_id = ${target.caseId} and sender_code <> ${senderCode} and state in ('MATCHED', 'APPLIED')
       and exists (select 1 from jsonb_each_text(${JSON.stringify(facts)}::jsonb) f
                    where m.shared_facts ? f.key and m.shared_facts ->> f.key <> f.value)`);
    if (other.length === 0) return false;
    await run(tx, sql`update feedback_message set tags = array_append(array_remove(array_remove(tags, 'CONFLICT'), 'SETTLED'), 'CONFLICT'),
          importance = least(importance, 2), version = version + 1, updated_at = ${tx.app.clock.now()}
        where id = any(${other.map(({ id })=>id)}::uuid[])`);
    announceFeedback(tx, other, '状态冲突');
    return true;
}

//# sourceMappingURL=conflicts.js.map