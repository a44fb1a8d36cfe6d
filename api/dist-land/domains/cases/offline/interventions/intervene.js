import { firstRow, sql } from "../../../../database/sql.js";
import { isUuid } from "../../../../database/uuid.js";
import { recordAuditApart } from "../../../../platform/audit/index.js";
import { DomainError, refuse } from "../../../../platform/errors/index.js";
import { attachFiles } from "../../../../platform/files/index.js";
import { isPermitted, judgeAction } from "../../../../platform/flow/index.js";
import { inScope, scopeOf, transaction } from "../../../../platform/kernel/index.js";
import { once } from "../../../../platform/requests/index.js";
import { lockParents } from "../../acts/case-effects.js";
import { isClosed } from "../../case-facts.js";
import { subCaseFlow } from "../../sub-case.flow.js";
import { offlineErrors } from "../errors.js";
import { followSubCases } from "../plans/follow.js";
import { PLAN } from "../plans/plan.flow.js";
import { planColumns } from "../plans/plan-row.js";
import { applyIntervention } from "./apply-intervention.js";
import { checkInput } from "./check-input.js";
import { askChief, insertIntervention } from "./insert-intervention.js";
import { PLAN_ACTIONS } from "./words.js";
/** Deferrals that a clerk may make alone (01 §5.10). */ const DEFERRALS_ALONE = 2;
const MATERIAL = {
    materialCode: 'INTERVENTION',
    materialName: '干预说明材料',
    source: 'WINDOW_SCAN'
};
/**
 * 干预 before a matter ends by itself (R3.2.2): takes effect at once, or asks the district's chief (取消自动办结, the third 暂缓).
 *
 * @throws E-0005, BAD_INPUT, NOT_FOUND, E-0504, E-0503 for a plan or sub-case that stands where this means nothing, E-3001 while another waits
 */ export async function intervene(ctx, input) {
    const { text, until } = checkInput(ctx, input);
    return once(ctx, 'offline.intervene', input.requestId, input, ()=>transaction(ctx, (tx)=>act(tx, input, text, until)));
}
async function act(tx, input, reasonText, deferUntil) {
    const plan = await lockPlan(tx, input.planId);
    if (plan.version !== input.version) throw refuse('E-0504');
    await checkStanding(tx, plan, input);
    if (deferUntil && plan.plannedOn && deferUntil <= plan.plannedOn) throw new DomainError('BAD_INPUT', '暂缓日期应晚于计划办结日期', {
        fields: [
            {
                path: 'input.deferUntil',
                message: '暂缓日期应晚于计划办结日期'
            }
        ]
    });
    await attachFiles(tx, {
        type: 'case',
        id: plan.caseId
    }, (input.attachmentIds ?? []).map((fileId)=>({
            fileId,
            ...MATERIAL
        })));
    const pending = input.kind === 'DISABLE' || input.kind === 'DEFER' && plan.deferCount >= DEFERRALS_ALONE;
    const wish = {
        ...input,
        reasonText,
        deferUntil,
        newStatus: input.newStatus ?? null,
        materials: input.materials ?? []
    };
    const interventionId = await insertIntervention(tx, plan, wish, pending);
    if (pending) await askChief(tx, plan, wish);
    else {
        await applyIntervention(tx, plan, wish, 'ACTOR');
        await followSubCases(tx, [
            plan.subCaseId
        ]);
    }
    return {
        interventionId,
        planId: plan.id,
        pending
    };
}
/** The case first, then the plan, as everybody locks them. */ async function lockPlan(tx, id) {
    const there = isUuid(id) ? await firstRow(tx, sql`select sub_case_id as "subCaseId" from auto_finish_plan where id = ${id}`) : undefined;
    if (!there) throw refuse('NOT_FOUND');
    await lockParents(tx, [
        there.subCaseId
    ]);
    const plan = await firstRow(tx, sql`select ${planColumns} from auto_finish_plan p where p.id = ${id} for update`);
    if (plan && inScope(scopeOf(tx.actor), plan)) return plan;
    if (plan) await recordAuditApart(tx, {
        event: 'access.out-of-scope',
        objectType: PLAN,
        objectId: id,
        ok: false
    });
    throw refuse('NOT_FOUND');
}
async function checkStanding(tx, plan, { kind }) {
    const subCase = await firstRow(tx, sql`select state from sub_case where id = ${plan.subCaseId} for update`);
    const state = subCase?.state ?? '';
    if (isClosed(state)) throw refuse('E-0503', {
        state: subCaseFlow.states[state]?.title ?? state
    });
    const answer = (await judgeAction(tx, PLAN, PLAN_ACTIONS[kind], [
        plan
    ])).get(plan.id);
    if (answer && !isPermitted(answer)) throw new DomainError(answer.code, answer.message);
    const waiting = await firstRow(tx, sql`select 1 as waits from offline_intervention where plan_id = ${plan.id} and state = 'PENDING'`);
    if (waiting) throw new DomainError('E-3001', offlineErrors['E-3001']);
}

//# sourceMappingURL=intervene.js.map