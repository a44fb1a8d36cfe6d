import { formatDateTime } from "../../../platform/calendar/index.js";
import { sendNotices } from "../../../platform/notify/index.js";
import { pushBasic } from "../library/push-library.js";
import { deriveSyncStates } from "../library/sync-state.js";
/** T1 and T4: the library gets the basic information, the applicant a receipt. */ export async function announceSubmission(tx, parent, subCases, form) {
    await pushBasic(tx, parent, subCases, form);
    await deriveSyncStates(tx, [
        parent.id,
        ...subCases.map((s)=>s.id)
    ]);
    await sendNotices(tx, [
        {
            template: 'N11',
            receivers: [
                {
                    name: form.name,
                    phone: form.mobile
                }
            ],
            variables: {
                事项名称: '军人退役“一件事”',
                一件事编号: parent.caseNo,
                提交时间: formatDateTime(tx.app.clock.now()),
                事项数: subCases.length
            },
            record: {
                type: 'case',
                id: parent.id,
                orgId: parent.orgId,
                title: parent.caseNo
            },
            dueKey: `submission-${parent.submissionNo}`
        }
    ]);
}

//# sourceMappingURL=announce-submission.js.map