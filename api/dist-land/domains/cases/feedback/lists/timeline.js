import { rows, sql, toDate } from "../../../../database/sql.js";
import { findTransition, getState, readEvents } from "../../../../platform/flow/index.js";
import { subCaseFlow } from "../../sub-case.flow.js";
import { FEEDBACK_DEPARTMENTS, FEEDBACK_TAGS, FEEDBACK_TYPES } from "../words.js";
/** More messages about one matter are a department's mistake; the newest are shown. */ const MOST_MESSAGES = 200;
/** The story of a sub-case: its steps and every message about it, in the order in which we learned of them (3.6 e, 3.8). */ export async function timelineOf(ctx, subCaseId, words) {
    const events = await readEvents(ctx, [
        subCaseId
    ]);
    const messages = await rows(ctx, sql`select id, department, feedback_type as "feedbackType", external_text as "externalText", reason_text as "reasonText",
          handled_by as "handledBy", tags, coalesce(handled_at, received_at) as "occurredAt", received_at as "recordedAt"
        from feedback_message where sub_case_id = ${subCaseId} and state not in ('DUPLICATE', 'REJECTED')
        order by id desc limit ${MOST_MESSAGES}`);
    const steps = events.map((event)=>{
        const from = event.fromState ? getState(subCaseFlow, event.fromState) : undefined;
        const action = from && findTransition(from, event.action)?.title;
        return {
            id: event.id,
            kind: 'STEP',
            occurredAt: event.occurredAt,
            recordedAt: event.recordedAt,
            title: [
                action ?? '提交',
                getState(subCaseFlow, event.toState).title
            ].join(' → '),
            text: words(event.reasonText),
            actorName: event.actorName
        };
    });
    const said = messages.map((message)=>({
            id: message.id,
            kind: 'MESSAGE',
            occurredAt: message.occurredAt,
            recordedAt: message.recordedAt,
            title: [
                message.feedbackType && FEEDBACK_TYPES[message.feedbackType],
                ...message.tags.map((tag)=>FEEDBACK_TAGS[tag].title)
            ].filter(Boolean).join(' · '),
            text: words([
                message.externalText,
                message.reasonText
            ].filter(Boolean).join('：') || null),
            actorName: [
                FEEDBACK_DEPARTMENTS[message.department],
                message.handledBy
            ].filter(Boolean).join(' ')
        }));
    return [
        ...steps,
        ...said
    ].sort((a, b)=>toDate(b.recordedAt).getTime() - toDate(a.recordedAt).getTime());
}

//# sourceMappingURL=timeline.js.map