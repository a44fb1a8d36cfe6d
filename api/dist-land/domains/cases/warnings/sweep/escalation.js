import { run, sql } from "../../../../database/sql.js";
import { measureOf } from "../../../../platform/calendar/index.js";
import { advance } from "../../../../platform/flow/index.js";
import { transaction } from "../../../../platform/kernel/index.js";
import { sendNotices } from "../../../../platform/notify/index.js";
import { ESCALATED_NOTICE } from "../notices.js";
import { WARNING } from "../words.js";
import { aboutWarning } from "./notice-of.js";
import { orgsAbove } from "./orgs-above.js";
import { readTold } from "./told-warning.js";
const CHUNK = 200;
/** When the n-th step up falls due, counted from when the warning was told; `null` after the last. */ export function nextStep(steps, taken, toldAt, calendar) {
    const step = steps[taken];
    return step ? measureOf(step.unit, calendar).firstDue(toldAt, step.after) : null;
}
/** Takes warnings at which nobody has looked a step up: head, district, city (01 §6.5). */ export async function escalateWarnings(ctx, ruleOf) {
    const now = ctx.app.clock.now();
    for(;;){
        const moved = await transaction(ctx, async (tx)=>{
            const due = await readTold(tx, sql`w.next_escalate_at <= ${now} and w.state in ('NOTIFIED', 'ESCALATED')`, CHUNK);
            if (due.length === 0) return 0;
            const above = await orgsAbove(tx);
            const notices = due.flatMap((warning)=>{
                const step = ruleOf(warning)?.body.escalation[warning.escalated];
                const orgId = step && above(warning, step.role);
                if (!step || !orgId) return [];
                const about = aboutWarning(tx, warning);
                return [
                    {
                        ...about,
                        template: ESCALATED_NOTICE,
                        receivers: [
                            {
                                roleCode: step.role,
                                orgId
                            }
                        ],
                        variables: {
                            ...about.variables,
                            时长: `${step.after}${step.unit === 'HOUR' ? '小时' : '个工作日'}`
                        },
                        dueKey: `warning-step-${warning.escalated}`,
                        group: {
                            key: `${warning.ruleId}-step-${warning.escalated}`,
                            title: `${warning.message}（无人查看）`,
                            orgId,
                            link: `/warnings?rule=${warning.ruleId}`,
                            dueKey: now.toISOString()
                        }
                    }
                ];
            });
            await advance(tx, {
                type: WARNING,
                action: 'escalate',
                mode: 'CASCADE',
                rows: due.map(({ id })=>({
                        id
                    }))
            });
            await sendNotices(tx, notices);
            const values = due.map((warning)=>({
                    id: warning.id,
                    next: nextStep(ruleOf(warning)?.body.escalation ?? [], warning.escalated + 1, warning.notifiedAt ?? now, tx.app.calendar)
                }));
            await run(tx, sql`update warning w set escalated = w.escalated + 1, next_escalate_at = v.next
              from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, next timestamptz) where w.id = v.id`);
            return due.length;
        });
        if (moved < CHUNK) return;
    }
}

//# sourceMappingURL=escalation.js.map