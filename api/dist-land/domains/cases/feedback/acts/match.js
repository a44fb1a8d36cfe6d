import { run, sql } from "../../../../database/sql.js";
import { isUuid } from "../../../../database/uuid.js";
import { scopeWhere } from "../../../../platform/access/index.js";
import { recordAuditApart } from "../../../../platform/audit/index.js";
import { DomainError, refuse } from "../../../../platform/errors/index.js";
import { inScope, scopeOf, transaction } from "../../../../platform/kernel/index.js";
import { findPersonByIdNumber } from "../../../people/index.js";
import { lockParents } from "../../acts/case-effects.js";
import { subCaseFlow } from "../../sub-case.flow.js";
import { getOneFeedback } from "../lists/get-feedback.js";
import { findTargetById, listTargets, matchTarget } from "../target.js";
import { importanceOf } from "../words.js";
import { addressOf } from "./address-of.js";
import { applyKept } from "./apply-kept.js";
import { lockFeedback, writeDecision } from "./change-feedback.js";
const MOST_CANDIDATES = 20;
/** Sub-cases of the message's department in the caller's scope, by ID number, case number or 办件编号 (3.8 "clerk searches by ID number"). */ export async function findCandidates(ctx, id, search) {
    const message = await getOneFeedback(ctx, id);
    const text = search.trim();
    if (!text || [
        ...text
    ].length > 64) return [];
    const person = await findPersonByIdNumber(ctx, text);
    const wanted = person ? sql`c.person_id = ${person.id}` : sql`(c.case_no = ${text.toUpperCase()} or s.bj_no = ${text.toUpperCase()})`;
    const found = await listTargets(ctx, sql`${wanted} and s.owner_code = ${message.senderCode} and s.accepted_at is not null and ${scopeWhere(scopeOf(ctx.actor), 's')}`, MOST_CANDIDATES);
    return found.map((target)=>({
            ...target,
            statusTitle: subCaseFlow.states[target.state]?.title ?? target.state
        }));
}
/** 人工匹配: the message is put to a sub-case of its department and applied; where it does not fit, it is marked 状态冲突. */ export async function matchFeedback(ctx, message, subCaseId) {
    await transaction(ctx, async (tx)=>{
        await getOneFeedback(tx, message.id);
        // Cases before messages, as a message that arrives locks them.
        const target = await getTarget(tx, subCaseId);
        const row = await lockFeedback(tx, message, 'MATCH');
        if (target.ownerCode !== row.senderCode) throw new DomainError('E-4101', `该办件由${target.ownerName}办理，与反馈的部门不一致，不能匹配`);
        await settleMatch(tx, row, target, 'feedback.match');
    });
}
/** 重新处理: looks again for what an unmatched message means, or applies one that did not fit (3.2 TECH "re-play"). */ export async function replayFeedback(ctx, message) {
    await transaction(ctx, async (tx)=>{
        const found = await matchTarget(tx, await addressOf(tx, await getOneFeedback(tx, message.id)));
        const target = found && await getLocked(tx, found.id);
        const row = await lockFeedback(tx, message, 'REPLAY');
        if (!target) throw new DomainError('E-4102', '仍未找到对应办件，请由窗口人工匹配');
        await settleMatch(tx, row, target, 'feedback.replay');
    });
}
/** Puts a message to its sub-case and lets it move that, unless a later one has been there already. */ export async function settleMatch(tx, row, target, event) {
    const late = row.seq !== null && row.seq <= target.feedbackSeq;
    const applied = !late && await applyKept(tx, row, target);
    await run(tx, sql`update feedback_message set case_id = ${target.caseId}, sub_case_id = ${target.id}, case_no = ${target.caseNo}, bj_no = ${target.bjNo},
          matter_code = ${target.matterCode}, matter_name = ${target.matterName}, person_name_masked = ${target.personName},
          importance = ${importanceOf(row.feedbackType ?? 'INFO', !applied && !late)},
          org_id = ${target.orgId}, org_path = ${target.orgPath}, district_code = ${target.districtCode}
        where id = ${row.id}`);
    const kept = row.tags.filter((tag)=>tag !== 'CONFLICT');
    const tag = applied ? [] : [
        late ? 'LATE' : 'CONFLICT'
    ];
    await writeDecision(tx, row, event, {
        state: applied ? 'APPLIED' : 'MATCHED',
        tags: [
            ...kept,
            ...tag
        ]
    });
}
/** A sub-case in the caller's scope, its case locked. @throws NOT_FOUND, with an audit row where it is another's */ async function getTarget(tx, id) {
    const target = isUuid(id) ? await findTargetById(tx, id) : undefined;
    if (target && inScope(scopeOf(tx.actor), target)) return getLocked(tx, id);
    if (target) await recordAuditApart(tx, {
        event: 'access.out-of-scope',
        objectType: 'subCase',
        objectId: id,
        ok: false
    });
    throw refuse('NOT_FOUND');
}
/** The sub-case under the lock of its case. @throws NOT_FOUND */ export async function getLocked(tx, id) {
    await lockParents(tx, [
        id
    ]);
    const target = await findTargetById(tx, id);
    if (!target) throw refuse('NOT_FOUND');
    return target;
}

//# sourceMappingURL=match.js.map