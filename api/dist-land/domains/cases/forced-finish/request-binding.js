import { rows, sql } from "../../../database/sql.js";
import { findReason } from "../../../platform/flow/index.js";
import { actorName } from "../../../platform/kernel/index.js";
import { sendNotices } from "../../../platform/notify/index.js";
import { followUp } from "./follow-ups.js";
import { forcedWords } from "./insert-request.js";
import { performForcedEnd } from "./perform.js";
import { FORCED_FINISH, forcedFinishFlow, REJECT_REASONS } from "./request.flow.js";
const wordsOf = ({ input: { reasonCode, reasonText, note } })=>[
        reasonCode ? findReason(REJECT_REASONS, reasonCode)?.title : undefined,
        reasonText,
        note
    ].filter(Boolean).join('：');
/** The verdict, and in the same transaction what follows of it: the matter ends, or who asked hears why not. */ async function applyVerdicts(tx, changes) {
    for (const change of changes.filter((c)=>c.action === 'approve' || c.action === 'reject')){
        const [request] = await rows(tx, sql`update forced_finish_request set approver_name = ${actorName(tx.actor)}, decided_at = ${tx.app.clock.now()},
                 decision_text = ${wordsOf(change).slice(0, 500) || null}
           where id = ${change.row.id}
           returning id, case_id as "caseId", sub_case_id as "subCaseId", target_no as "targetNo", finish_as as "finishAs",
             reason_code as "reasonCode", reason_text as "reasonText", basis_text as "basisText", rule, submitted_by_id as "submittedById",
             org_id as "orgId"`);
        if (!request) continue;
        if (change.action === 'reject') await tellRefusal(tx, request, change);
        else await perform(tx, request);
    }
}
async function perform(tx, request) {
    const { caseId, subCaseId, finishAs, basisText: basis, rule } = request;
    await performForcedEnd(tx, {
        ...{
            caseId,
            subCaseId,
            finishAs,
            basis
        },
        reasonText: forcedWords(request),
        rule: rule ?? undefined
    });
    if (rule) await followUp(tx, {
        requestId: request.id,
        caseId,
        subCaseId,
        rule
    });
}
async function tellRefusal(tx, request, change) {
    if (!request.submittedById) return;
    await sendNotices(tx, [
        {
            template: 'N81',
            receivers: [
                {
                    userId: request.submittedById
                }
            ],
            variables: {
                办件编号: request.targetNo,
                原因: wordsOf(change) || '—'
            },
            record: {
                type: 'case',
                id: request.caseId,
                orgId: request.orgId,
                title: request.targetNo
            },
            dueKey: request.id
        }
    ]);
}
export const forcedFinishBinding = {
    type: FORCED_FINISH,
    title: '强制办结申请',
    flow: forcedFinishFlow.key,
    table: 'forced_finish_request',
    titleColumn: 'request_no',
    subjectColumn: 'name_masked',
    link: '/forced-finish?preview={id}',
    viewPermission: 'forced-finish:view',
    limits: 'FORCED_FINISH',
    onChange: applyVerdicts
};

//# sourceMappingURL=request-binding.js.map