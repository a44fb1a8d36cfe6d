import { run, sql } from "../../../../database/sql.js";
import { uuidv7 } from "../../../../database/uuid.js";
import { actorName } from "../../../../platform/kernel/index.js";
import { sendNotices } from "../../../../platform/notify/index.js";
import { FALSE_REPORTED } from "../notices.js";
import { aboutWarning } from "../sweep/notice-of.js";
import { orgsAbove } from "../sweep/orgs-above.js";
import { readTold } from "../sweep/told-warning.js";
import { FEEDBACK_KINDS } from "../words.js";
/** Keeps what people say is wrong; from now on the rule is silent about the record until its next deadline (01 §6.6 a). */ export async function keepFeedback(tx, changes) {
    if (changes.length === 0) return;
    const now = tx.app.clock.now();
    const by = tx.actor.kind === 'USER' ? tx.actor.userId : null;
    const values = changes.map(({ row, input })=>({
            id: uuidv7(now.getTime()),
            warningId: row.id,
            kind: input.reasonCode,
            explanation: input.reasonText,
            evidence: input.note ?? null
        }));
    await run(tx, sql`
    insert into warning_feedback (id, warning_id, rule_id, rule_version, matter_code, kind, explanation, evidence, by_id, by_name, created_at)
    select v.id, w.id, w.rule_id, w.rule_version, w.matter_code, v.kind, v.explanation, v.evidence, ${by}::uuid, ${actorName(tx.actor)}, ${now}
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, "warningId" uuid, kind text, explanation text, evidence text)
      join warning w on w.id = v."warningId"`);
    const ids = changes.map(({ row })=>row.id);
    await run(tx, sql`update warning set suppressed = true, next_notify_at = null where id = any(${ids}::uuid[])`);
    await tellReviewers(tx, changes);
}
async function tellReviewers(tx, changes) {
    const inputs = new Map(changes.map(({ row, input })=>[
            row.id,
            input
        ]));
    const warnings = await readTold(tx, sql`w.id = any(${[
        ...inputs.keys()
    ]}::uuid[])`, changes.length);
    const above = await orgsAbove(tx);
    await sendNotices(tx, warnings.flatMap((warning)=>{
        const orgId = above(warning, 'DIST_CHIEF');
        const input = inputs.get(warning.id);
        if (!orgId || !input) return [];
        const about = aboutWarning(tx, warning);
        return [
            {
                ...about,
                template: FALSE_REPORTED,
                receivers: [
                    {
                        roleCode: 'DIST_CHIEF',
                        orgId
                    }
                ],
                priority: 3,
                variables: {
                    ...about.variables,
                    反馈人: actorName(tx.actor),
                    类型: FEEDBACK_KINDS[input.reasonCode],
                    说明: input.reasonText ?? ''
                }
            }
        ];
    }));
}

//# sourceMappingURL=keep-feedback.js.map