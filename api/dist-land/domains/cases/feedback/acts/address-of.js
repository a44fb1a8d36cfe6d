import { firstRow, sql } from "../../../../database/sql.js";
import { CryptoError, decryptColumn } from "../../../../platform/crypto/index.js";
import { FEEDBACK_TABLE } from "../keep-feedback.js";
/** What a kept message says about the sub-case it means, the ID number in clear: for matching alone, shown to nobody. */ export async function addressOf(ctx, { id, senderCode, caseNo, bjNo, matterCode }) {
    const sealed = await firstRow(ctx, sql`select person_id_no as "personIdNo" from feedback_message where id = ${id}`);
    const personIdNo = openIdNo(ctx, id, sealed?.personIdNo ?? null);
    return {
        senderCode,
        ...caseNo ? {
            caseNo
        } : {},
        ...bjNo ? {
            bjNo
        } : {},
        ...matterCode ? {
            matterCode
        } : {},
        ...personIdNo ? {
            personIdNo
        } : {}
    };
}
function openIdNo(ctx, rowId, envelope) {
    if (envelope === null) return undefined;
    try {
        return decryptColumn(ctx.app.keys, {
            table: FEEDBACK_TABLE,
            column: 'person_id_no',
            rowId
        }, envelope);
    } catch (error) {
        if (!(error instanceof CryptoError)) throw error;
        ctx.app.log.error({
            code: error.code,
            feedbackId: rowId
        }, 'the ID number of a message does not open');
        return undefined;
    }
}

//# sourceMappingURL=address-of.js.map