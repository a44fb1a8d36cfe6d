import { run, sql } from "../../../database/sql.js";
import { advance } from "../../../platform/flow/index.js";
import { followUpCases } from "../acts/follow-up.js";
import { notifySupplement } from "../acts/notify-supplement.js";
import { openFeedbackTask } from "./feedback-task.js";
import { notifyRejection } from "./notify-rejection.js";
/** The step that a kind of feedback takes (01 §3.4): DONE closes an online matter, an offline one waits for the window. */ function actionOf(type, target) {
    switch(type){
        case 'ACCEPT':
        case 'PROGRESS':
            return target.state === 'SUPPLEMENT' ? 'supply' : 'progress';
        case 'SUPPLEMENT':
            return 'requestSupplement';
        case 'REJECT':
            return 'reject';
        case 'DONE':
            return target.autoClose ? 'done' : 'handled';
        case 'ERROR':
        case 'INFO':
            return undefined;
    }
}
/**
 * Lets a message move its sub-case, as the department (the actor of `tx`). The parents of the target are locked. What does not fit where
 * the sub-case stands changes nothing but the department's own words beside it.
 */ export async function applyReport(tx, target, report) {
    const { body } = report;
    const action = actionOf(body.feedbackType, target);
    const changes = action ? await take(tx, target, action, report) : [];
    await writeExternalStatus(tx, target, report);
    if (changes.length > 0) {
        await followUpCases(tx, [
            target.caseId
        ]);
        if (action === 'requestSupplement') await notifySupplement(tx, changes);
        if (action === 'reject') await notifyRejection(tx, target, body);
    }
    await openFeedbackTask(tx, target, body);
    return {
        conflict: action !== undefined && changes.length === 0,
        changes
    };
}
async function take(tx, target, action, { body, handledAt, reason }) {
    const input = {
        occurredAt: handledAt,
        reasonText: body.reasonText,
        note: [
            body.externalStatus.text,
            body.suggestion,
            reason && `人工确认：${reason}`
        ].filter(Boolean).join('；'),
        materials: body.requiredMaterials?.map((m)=>({
                materialCode: m.code ?? '',
                name: m.name,
                note: m.note
            }))
    };
    const { changes } = await advance(tx, {
        type: 'subCase',
        action,
        rows: [
            {
                id: target.id
            }
        ],
        input
    });
    // Who reports progress on 待补正 has the materials and is at work, even where it had not begun before (T8, T6).
    if (changes[0]?.action !== 'supply' || changes[0].to !== 'ACCEPTED') return changes;
    const begun = await advance(tx, {
        type: 'subCase',
        action: 'progress',
        rows: [
            {
                id: target.id
            }
        ],
        input
    });
    return [
        ...changes,
        ...begun.changes
    ];
}
async function writeExternalStatus(tx, target, { body, handledAt, seq }) {
    const now = tx.app.clock.now();
    await run(tx, sql`
    update sub_case set external_status = ${body.externalStatus.text}, external_status_at = ${handledAt},
           last_feedback_at = ${now}, feedback_seq = greatest(feedback_seq, ${seq}), updated_at = ${now}
     where id = ${target.id}`);
    await run(tx, sql`update one_thing_case set last_feedback_at = ${now} where id = ${target.caseId}`);
}

//# sourceMappingURL=apply-feedback.js.map