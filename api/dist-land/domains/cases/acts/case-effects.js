import { rows, run, sql } from "../../../database/sql.js";
import { isUuid } from "../../../database/uuid.js";
import { getState } from "../../../platform/flow/index.js";
import { closeTasks } from "../../../platform/tasks/tasks.js";
import { applyAssignments } from "../assign/apply-assignments.js";
import { applyUrges } from "../assign/apply-urges.js";
import { caseFlow } from "../case.flow.js";
import { ASSIGN, isAside, URGE } from "../case-asides.js";
import { FEEDBACK_TASK, REMATCH_JOB } from "../departments/department-channel.js";
import { dispatchToDepartments, stopDepartments } from "../departments/dispatch.js";
import { pushCaseChanges, pushSubCaseChanges } from "../library/push-library.js";
import { pushMaterials } from "../library/push-materials.js";
import { deriveSyncStates } from "../library/sync-state.js";
import { followCaseEnds, followSubCaseSteps } from "../registration/hooks.js";
import { openSubmittedDraft, resubmitBundle } from "../registration/resubmit.js";
import { cascade } from "./cascade.js";
import { writeMilestones } from "./case-columns.js";
import { notifyApplicants } from "./case-notices.js";
import { followUpCases } from "./follow-up.js";
import { keepSuppliedMaterials } from "./supplied-materials.js";
/**
 * What a step of cases does beyond moving them, inside its transaction and in this order: columns, sub-cases, then the library (sub-cases
 * first, the bundle last: AC-05-03), departments, applicants.
 */ export async function applyCaseEffects(tx, changes) {
    const submitted = changes.filter((c)=>c.action === 'submit');
    const resubmitted = changes.filter((c)=>c.action === 'resubmit');
    for (const change of submitted)await openSubmittedDraft(tx, change);
    for (const change of resubmitted)await resubmitBundle(tx, change);
    await applyAssignments(tx, changes.filter((c)=>c.action === ASSIGN));
    await applyUrges(tx, changes.filter((c)=>c.action === URGE));
    const steps = changes.filter((c)=>c.action !== 'submit' && c.from !== 'DRAFT' && !isAside(c.action));
    if (steps.length === 0) return;
    await writeMilestones(tx, 'one_thing_case', steps);
    const moved = await cascade(tx, steps);
    await pushCaseChanges(tx, steps);
    await dispatchToDepartments(tx, moved.filter((c)=>c.action === 'accept'));
    await lookForEarlyMessages(tx, steps.filter((c)=>c.action === 'accept'));
    await keepSuppliedMaterials(tx, steps.filter((c)=>c.action === 'supply'));
    await pushMaterials(tx, steps.filter((c)=>c.action === 'accept' || c.action === 'supply'));
    await inviteReviews(tx, steps.filter((c)=>c.to === 'FINISHED_NORMAL'));
    await notifyApplicants(tx, steps);
    await deriveSyncStates(tx, steps.map((c)=>c.row.id), [
        'one_thing_case'
    ]);
    // Files travel in the streams of sub-cases, whose own messages have been counted with their steps.
    const withFiles = steps.some((c)=>c.action === 'accept' || c.action === 'supply') ? moved : [];
    await deriveSyncStates(tx, withFiles.map((c)=>c.row.id), [
        'sub_case'
    ]);
    const ended = steps.filter((c)=>getState(caseFlow, c.to).final);
    await closeSubCaseTasks(tx, ended);
    await followCaseEnds(tx, ended);
    await followUpCases(tx, steps.filter((c)=>c.action === 'supply' || c.action === 'resume').map((c)=>c.row.id));
}
/** A department may have spoken of a case before it was accepted (01 §3.4 UNMATCHED); those messages are looked for apart from the act. */ async function lookForEarlyMessages(tx, accepted) {
    if (accepted.length > 0) await tx.app.jobs.send(tx, REMATCH_JOB, {
        caseIds: accepted.map((c)=>c.row.id)
    });
}
/** A department's refusal may have left a to-do on a sub-case that no longer moves; it ends with the case. */ async function closeSubCaseTasks(tx, ended) {
    if (ended.length === 0) return;
    const found = await rows(tx, sql`select id from sub_case where case_id = any(${ended.map((c)=>c.row.id)}::uuid[])`);
    await closeTasks(tx, found.map((s)=>s.id));
}
/** 好差评 is offered once per case and only after 正常办结 (7.5 no. 6); the message itself is N06. */ async function inviteReviews(tx, changes) {
    if (changes.length === 0) return;
    await run(tx, sql`update one_thing_case set review_invited_at = coalesce(review_invited_at, ${tx.app.clock.now()}) where id = any(${changes.map((c)=>c.row.id)}::uuid[])`);
}
/** Steps with which we, not the department, close a sub-case. */ const CLOSED_BY_US = [
    'finish',
    'terminate',
    'terminateHere',
    'cancel',
    'autoFinish',
    'autoTerminate',
    'finishNow',
    'forceFinish',
    'forceTerminate'
];
/** Effects of a step of sub-cases, whether it follows its case or stands alone. */ export async function applySubCaseEffects(tx, changes) {
    await writeMilestones(tx, 'sub_case', changes);
    await pushSubCaseChanges(tx, changes);
    await stopDepartments(tx, changes.filter((c)=>CLOSED_BY_US.includes(c.action)));
    await dispatchToDepartments(tx, changes.filter((c)=>c.action === 'reopen'));
    await closeTasks(tx, changes.filter((c)=>c.action === 'supply').map((c)=>c.row.id), FEEDBACK_TASK);
    await deriveSyncStates(tx, changes.map((c)=>c.row.id), [
        'sub_case'
    ]);
    await followSubCaseSteps(tx, changes);
}
/** The cases of the sub-cases, locked in id order before the sub-cases themselves, as every act does. */ export function lockParents(tx, subCaseIds) {
    return rows(tx, sql`
    select c.id from one_thing_case c
     where c.id in (select case_id from sub_case where id = any(${subCaseIds.filter(isUuid)}::uuid[]))
     order by c.id for update`);
}

//# sourceMappingURL=case-effects.js.map