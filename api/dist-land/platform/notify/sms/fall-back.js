import { openHumanTasks } from "../human-tasks.js";
import { sendNotices } from "../send-notices.js";
import { CLERK_ROLE, SMS_UNDELIVERED } from "../shipped/undelivered.js";
/**
 * Tells the clerks of the records whose people could not be reached by SMS, once per message, and gives them a to-do: somebody
 * telephones.
 */ export async function fallBack(tx, lost) {
    await sendNotices(tx, lost.flatMap(noticeOf));
    await openHumanTasks(tx, lost.map(({ notificationId })=>notificationId), '电话告知');
}
function noticeOf(sms) {
    const { recordType, recordId, recordTitle, orgId } = sms;
    if (!recordType || !recordId || !orgId) return [];
    return [
        {
            template: SMS_UNDELIVERED,
            receivers: [
                {
                    roleCode: CLERK_ROLE,
                    orgId
                }
            ],
            variables: {
                办件编号: recordTitle ?? '—',
                姓名: sms.receiverName,
                手机号: sms.phoneMasked,
                通知标题: sms.title,
                原因: sms.reason,
                原文: sms.body
            },
            record: {
                type: recordType,
                id: recordId,
                orgId,
                title: recordTitle ?? ''
            },
            matterCode: sms.matterCode ?? undefined,
            dueKey: sms.deliveryId,
            fallbackOf: sms.notificationId
        }
    ];
}

//# sourceMappingURL=fall-back.js.map