import { run, sql } from "../../../../database/sql.js";
import { recordAudit } from "../../../../platform/audit/index.js";
import { badInput, refuse } from "../../../../platform/errors/index.js";
import { actorName } from "../../../../platform/kernel/index.js";
import { announceFeedback } from "../announce.js";
import { availableActs } from "../lists/feedback-view.js";
import { getOneFeedback } from "../lists/get-feedback.js";
import { FEEDBACK_STATES } from "../words.js";
/** One message, locked, in the state the caller saw, and open to the act. @throws NOT_FOUND, E-0504, E-0503 */ export async function lockFeedback(tx, { id, version }, act) {
    const row = await getOneFeedback(tx, id, {
        forUpdate: true
    });
    if (row.version !== version) throw refuse('E-0504');
    if (!availableActs(tx, row).includes(act)) throw refuse('E-0503', {
        state: FEEDBACK_STATES[row.state]
    });
    return row;
}
/** A reason or text of 5–500 characters. @throws E-0005 or BAD_INPUT naming the field */ export function checkText(text, path, what = '原因') {
    const trimmed = text.trim();
    const length = [
        ...trimmed
    ].length;
    if (length < 5 && what === '原因') throw refuse('E-0005', {}, {
        fields: [
            {
                path,
                message: '请填写原因（不少于5个字）'
            }
        ]
    });
    if (length < 5 || length > 500) throw badInput([
        {
            path,
            message: `${what}应为5至500个字`
        }
    ]);
    return trimmed;
}
/** Writes who decided what; audits and announces it. Whoever decides has read the message; the system has not. */ export async function writeDecision(tx, row, event, decision) {
    const now = tx.app.clock.now();
    const byPerson = tx.actor.kind === 'USER';
    await run(tx, sql`
    update feedback_message set state = ${decision.state}, tags = ${[
        ...decision.tags
    ]}::text[], process_note = coalesce(${decision.note ?? null}, process_note),
           processed_at = ${now}, processed_by_name = ${actorName(tx.actor)}, version = version + 1, updated_at = ${now},
           read_at = coalesce(read_at, ${byPerson ? now : null}::timestamptz),
           read_by_name = coalesce(read_by_name, ${byPerson ? actorName(tx.actor) : null}::varchar)
     where id = ${row.id}`);
    await recordAudit(tx, {
        event,
        objectType: 'feedback',
        objectId: row.id,
        detail: {
            from: row.state,
            to: decision.state,
            bjNo: row.bjNo,
            ...decision.note ? {
                reason: decision.note
            } : {}
        }
    });
    announceFeedback(tx, [
        row
    ], event);
}

//# sourceMappingURL=change-feedback.js.map