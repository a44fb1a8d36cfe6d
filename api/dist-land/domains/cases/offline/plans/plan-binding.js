import { rows, sql } from "../../../../database/sql.js";
import { advance, getState } from "../../../../platform/flow/index.js";
import { isClosed } from "../../case-facts.js";
import { subCaseFlow } from "../../sub-case.flow.js";
import { INTERVENTION } from "../interventions/intervention.flow.js";
import { PLAN, planFlow } from "./plan.flow.js";
async function loadFacts(ctx, records) {
    const found = await rows(ctx, sql`select p.id, s.state from auto_finish_plan p join sub_case s on s.id = p.sub_case_id
         where p.id = any(${records.map(({ id })=>id)}::uuid[])`);
    return new Map(found.map(({ id, state })=>[
            id,
            {
                state
            }
        ]));
}
/** What waits for the chief has nothing left to decide about once its plan is settled. */ async function lapseInterventions(tx, changes) {
    const settled = changes.filter(({ to, action })=>(to === 'EXECUTED' || to === 'CANCELLED') && action !== 'disable');
    if (settled.length === 0) return;
    const waiting = await rows(tx, sql`select id from offline_intervention where state = 'PENDING' and plan_id = any(${settled.map(({ row })=>row.id)}::uuid[])`);
    if (waiting.length > 0) await advance(tx, {
        type: INTERVENTION,
        action: 'lapse',
        mode: 'CASCADE',
        rows: waiting
    });
}
export const planBinding = {
    type: PLAN,
    title: '自动办结计划',
    flow: planFlow.key,
    table: 'auto_finish_plan',
    titleColumn: 'plan_no',
    subjectColumn: 'subject',
    matterColumn: 'matter_code',
    link: '/offline/plans?search={id}',
    viewPermission: 'offline:view',
    guards: {
        subCaseOpen: ({ state })=>isClosed(String(state)) ? {
                code: 'E-0503',
                message: `当前状态不允许该操作（当前：${getState(subCaseFlow, String(state)).title}）`
            } : true
    },
    loadFacts,
    onChange: lapseInterventions
};

//# sourceMappingURL=plan-binding.js.map