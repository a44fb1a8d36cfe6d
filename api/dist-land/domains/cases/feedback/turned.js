import { firstRow, sql } from "../../../database/sql.js";
import { uuidv7 } from "../../../database/uuid.js";
import { announceFeedback } from "./announce.js";
import { logTrialRefusal } from "./contracts/trial.js";
import { insertFeedback } from "./keep-feedback.js";
import { placeUnmatched } from "./placement.js";
import { departmentOf } from "./words.js";
/**
 * Keeps the head of a message that was turned away: REJECTED for 1001 and 1002, DUPLICATE for a copy (01 §3.4). The body is not kept; of
 * a message without a valid signature not even its numbers are, since nothing of it is proven. Copies stay out of the list unless asked for
 * (AC-01-02).
 */ export async function keepTurned(tx, turned) {
    const { code, message, senderCode, channel } = turned;
    const proven = code === 1001 ? {} : {
        caseNo: turned.caseNo,
        bjNo: turned.bjNo,
        seq: turned.seq
    };
    const id = uuidv7(tx.app.clock.now().getTime());
    const place = await placeUnmatched(tx, proven);
    const first = code === 1005 ? await firstOf(tx, senderCode, turned.messageId) : undefined;
    await insertFeedback(tx, {
        id,
        messageId: turned.messageId ?? '',
        senderCode,
        department: departmentOf(senderCode),
        channel,
        state: code === 1005 ? 'DUPLICATE' : 'REJECTED',
        tags: [],
        importance: code === 1005 ? 4 : 3,
        ...proven,
        answer: {
            code,
            message
        },
        duplicateOf: first?.id,
        place: first ?? place
    });
    if (code === 1002) await logTrialRefusal(tx, turned);
    announceFeedback(tx, [
        {
            ...first ?? place,
            id
        }
    ], '拒收');
}
function firstOf(tx, senderCode, messageId) {
    return firstRow(tx, sql`select id, org_id as "orgId", org_path as "orgPath", district_code as "districtCode" from feedback_message
         where sender_code = ${senderCode} and message_id = ${messageId} and state not in ('REJECTED', 'DUPLICATE')
         order by id limit 1`);
}

//# sourceMappingURL=turned.js.map