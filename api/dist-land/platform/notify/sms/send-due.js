import { decryptColumn } from "../../crypto/index.js";
import { transaction } from "../../kernel/index.js";
import { phoneCell } from "../contact.js";
import { claimDueSms } from "./claim.js";
import { splitByCap } from "./daily-cap.js";
import { abandon, postpone, recordAnswer } from "./record-result.js";
import { readRetryMinutes } from "./retry.js";
import { findOutdated } from "./send-check.js";
const BATCH = 100;
/** Messages under way at once: a slow gateway must not hold up the urgent ones behind it, nor be flooded. */ const PARALLEL = 5;
/**
 * Sends everything that is due, the urgent first, until nothing is left. Nothing is sent inside a transaction: a message is marked,
 * sent, and its answer written, so that a crash in between means at most a second try under the same id.
 */ export async function sendDueSms(ctx, gateway) {
    const minutes = await readRetryMinutes(ctx);
    for(;;){
        const claimed = await transaction(ctx, (tx)=>claimDueSms(tx, BATCH));
        if (claimed.length === 0) return;
        const outdated = await findOutdated(ctx, claimed.flatMap(aboutRecord));
        await abandon(ctx, claimed.filter((sms)=>outdated.has(sms.notificationId)));
        const { now, later } = await splitByCap(ctx, claimed.filter((sms)=>!outdated.has(sms.notificationId)));
        await postpone(ctx, later);
        await inParallel(now, PARALLEL, async (sms)=>recordAnswer(ctx, sms, await sendOne(ctx, gateway, sms), minutes));
    }
}
async function sendOne(ctx, gateway, sms) {
    try {
        const phone = decryptColumn(ctx.app.keys, phoneCell(sms.notificationId), sms.phoneCipher);
        return await gateway.send({
            sendId: sms.sendId,
            phone,
            content: sms.body,
            templateId: sms.templateCode
        });
    } catch (error) {
        ctx.app.log.error({
            err: error,
            deliveryId: sms.deliveryId
        }, 'message could not be sent');
        return {
            outcome: 'FAILED',
            reason: '系统内部错误，短信未能发出'
        };
    }
}
function aboutRecord({ notificationId, templateCode, recordType, recordId }) {
    return recordType && recordId ? [
        {
            notificationId,
            templateCode,
            recordType,
            recordId
        }
    ] : [];
}
/** Works through the items in order, `width` at a time. */ async function inParallel(items, width, work) {
    const queue = items.values();
    const lanes = Array.from({
        length: width
    }, async ()=>{
        for (const item of queue)await work(item);
    });
    await Promise.all(lanes);
}

//# sourceMappingURL=send-due.js.map