import { firstRow, rows, sql } from "../../../../database/sql.js";
import { findReason } from "../../../../platform/flow/index.js";
import { actorName } from "../../../../platform/kernel/index.js";
import { sendNotices } from "../../../../platform/notify/index.js";
import { followSubCases } from "../plans/follow.js";
import { planColumns } from "../plans/plan-row.js";
import { applyIntervention } from "./apply-intervention.js";
import { INTERVENTION, interventionFlow, REFUSAL_REASONS } from "./intervention.flow.js";
import { KINDS } from "./words.js";
const wordsOf = ({ input: { reasonCode, reasonText, note } })=>[
        reasonCode ? findReason(REFUSAL_REASONS, reasonCode)?.title : undefined,
        reasonText,
        note
    ].filter(Boolean).join('：');
/** The chief's verdict and what follows of it. Case and plan are locked by who acts. */ async function applyVerdicts(tx, changes) {
    for (const change of changes.filter(({ action })=>action === 'approve' || action === 'reject')){
        const [wish] = await rows(tx, sql`update offline_intervention set approver_name = ${actorName(tx.actor)}, decided_at = ${tx.app.clock.now()},
                 decision_text = ${wordsOf(change).slice(0, 500) || null}
           where id = ${change.row.id}
       returning id, plan_id as "planId", kind, new_status as "newStatus", defer_until::text as "deferUntil", materials,
                 reason_code as "reasonCode", reason_text as "reasonText", submitted_by_id as "operatorId"`);
        const plan = wish && await firstRow(tx, sql`select ${planColumns} from auto_finish_plan p where p.id = ${wish.planId}`);
        if (!wish || !plan) continue;
        if (change.action === 'approve') {
            await applyIntervention(tx, plan, wish, 'CASCADE');
            await followSubCases(tx, [
                plan.subCaseId
            ]);
        } else await tellRefusal(tx, plan, wish, wordsOf(change));
    }
}
async function tellRefusal(tx, plan, wish, why) {
    await sendNotices(tx, [
        {
            template: 'N36',
            receivers: [
                wish.operatorId ? {
                    userId: wish.operatorId
                } : {
                    roleCode: 'CENTRE_CLERK',
                    orgId: plan.orgId
                }
            ],
            variables: {
                办件编号: plan.bjNo,
                事项名称: plan.matterName,
                干预: KINDS[wish.kind],
                原因: why || '—'
            },
            record: {
                type: 'subCase',
                id: plan.subCaseId,
                orgId: plan.orgId,
                title: plan.bjNo
            },
            link: `/offline/plans?search=${plan.bjNo}`,
            dueKey: `intervention-${wish.id}`
        }
    ]);
}
export const interventionBinding = {
    type: INTERVENTION,
    title: '自动办结干预',
    flow: interventionFlow.key,
    table: 'offline_intervention',
    titleColumn: 'intervention_no',
    subjectColumn: 'subject',
    link: '/offline/interventions',
    viewPermission: 'offline:view',
    limits: 'OFFLINE_INTERVENTION',
    onChange: applyVerdicts
};

//# sourceMappingURL=intervention-binding.js.map