import { toDate } from "../../../../database/sql.js";
import { applyReport } from "../apply-feedback.js";
import { FEEDBACK_DEPARTMENTS } from "../words.js";
/** The words of a kept message that move a sub-case. */ function bodyOf(row) {
    return {
        feedbackType: row.feedbackType ?? 'INFO',
        externalStatus: {
            text: row.externalText ?? '—'
        },
        requiredMaterials: row.requiredMaterials,
        ...row.reasonText ? {
            reasonText: row.reasonText
        } : {},
        ...row.suggestion ? {
            suggestion: row.suggestion
        } : {}
    };
}
/**
 * Lets a kept message move its sub-case after all, as the department that sent it: whoever has it applied stands in the message's own row
 * and in the audit log, the history of the case tells who reported. The parents of the target are locked.
 *
 * @returns whether it fits where the sub-case stands now
 */ export async function applyKept(tx, row, target, reason) {
    const department = {
        ...tx,
        actor: {
            kind: 'EXTERNAL',
            appId: row.senderCode,
            name: target.ownerName || FEEDBACK_DEPARTMENTS[row.department]
        }
    };
    const { conflict } = await applyReport(department, target, {
        body: bodyOf(row),
        handledAt: toDate(row.handledAt ?? row.receivedAt),
        seq: row.seq ?? target.feedbackSeq + 1,
        ...reason ? {
            reason
        } : {}
    });
    return !conflict;
}

//# sourceMappingURL=apply-kept.js.map