import { openTasks } from "../../../platform/tasks/tasks.js";
import { isClosed } from "../case-facts.js";
import { FEEDBACK_TASK } from "../departments/department-channel.js";
/** REJECT and SUPPLEMENT give the owning clerk something to do within two working days (3.5 no. 5). */ export async function openFeedbackTask(tx, target, { feedbackType }) {
    const asksForSomebody = feedbackType === 'SUPPLEMENT' || feedbackType === 'REJECT';
    // A to-do ends with its case at the latest: on one that has ended it would stay for ever.
    if (!asksForSomebody || isClosed(target.caseState)) return;
    const { id, bjNo, subject, orgId, orgPath, districtCode } = target;
    await openTasks(tx, [
        {
            kind: FEEDBACK_TASK,
            recordType: 'subCase',
            record: {
                id,
                title: bjNo,
                subject,
                orgId,
                orgPath,
                districtCode
            },
            title: feedbackType === 'REJECT' ? `${target.ownerName}不予办理，请核实` : `${target.ownerName}要求补正，请联系申请人`,
            roleCode: 'CENTRE_CLERK',
            priority: 2,
            dueAt: tx.app.calendar.dueAfterWorkdays(tx.app.clock.now(), 2)
        }
    ]);
}

//# sourceMappingURL=feedback-task.js.map