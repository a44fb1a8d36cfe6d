import { firstRow, run, sql } from "../../../database/sql.js";
import { isUuid } from "../../../database/uuid.js";
import { recordSteps } from "../delivery-steps.js";
import { fallBack } from "./fall-back.js";
const OK = {
    code: 0,
    message: '成功'
};
/** 短信回执: the gateway says whether a message reached the phone. Receipts may come late, twice or out of order. */ export const smsReceipt = {
    bizType: 'SMS.RECEIPT',
    title: '短信回执',
    schema: {
        type: 'object',
        required: [
            'sendId',
            'status'
        ],
        additionalProperties: true,
        properties: {
            sendId: {
                type: 'string',
                minLength: 1,
                maxLength: 64
            },
            status: {
                enum: [
                    'DELIVERED',
                    'FAILED'
                ]
            },
            code: {
                type: 'string',
                maxLength: 40
            },
            message: {
                type: 'string',
                maxLength: 300
            }
        }
    },
    handle: async (tx, message)=>applyReceipt(tx, message.body)
};
async function applyReceipt(tx, receipt) {
    const sms = isUuid(receipt.sendId) ? await findSms(tx, receipt.sendId) : undefined;
    if (!sms) return {
        code: 1003,
        message: '未找到对应的短信'
    };
    if (receipt.status === 'DELIVERED') {
        const changed = await run(tx, sql`update notification_delivery set state = 'DELIVERED', next_attempt_at = null, last_error = null, updated_at = ${tx.app.clock.now()}
          where id = ${sms.deliveryId} and state not in ('READ', 'DELIVERED')`);
        if (changed > 0) await recordSteps(tx, [
            {
                ...sms,
                state: 'DELIVERED',
                attempt: sms.attempts
            }
        ]);
        return OK;
    }
    return applyFailure(tx, sms, `运营商回执：${receipt.message ?? '未送达'}${receipt.code ? `（${receipt.code}）` : ''}`);
}
/** The operator has tried and failed: no further attempt under the same id will change that. */ async function applyFailure(tx, sms, reason) {
    const changed = await run(tx, sql`update notification_delivery set state = 'GIVEUP', next_attempt_at = null, last_error = ${reason.slice(0, 300)},
          updated_at = ${tx.app.clock.now()}
        where id = ${sms.deliveryId} and state in ('SENDING', 'SENT', 'RETRYING', 'QUEUED')`);
    if (changed === 0) return OK;
    await recordSteps(tx, [
        {
            ...sms,
            state: 'GIVEUP',
            attempt: sms.attempts,
            detail: reason
        }
    ]);
    await fallBack(tx, [
        {
            ...sms,
            reason
        }
    ]);
    return OK;
}
async function findSms(tx, sendId) {
    return firstRow(tx, sql`select d.id as "deliveryId", d.attempts, d.notification_id as "notificationId", n.title, n.body, n.receiver_name as "receiverName", n.phone_masked as "phoneMasked",
          n.record_type as "recordType", n.record_id as "recordId", n.record_title as "recordTitle", n.org_id as "orgId",
          n.matter_code as "matterCode"
        from notification_delivery d join notification n on n.id = d.notification_id
        where d.send_id = ${sendId} for update of d`);
}

//# sourceMappingURL=receipt.js.map