import { attachFiles, registerMaterialRule, storeFile, storeText } from "../../../platform/files/index.js";
import { FEEDBACK_RECORD } from "./announce.js";
import { LONGEST_REASON, MOST_ATTACHMENT_BYTES } from "./feedback.schema.js";
/** Under which code a department's files hang on its message. */ export const FEEDBACK_MATERIAL = 'FEEDBACK';
registerMaterialRule(FEEDBACK_MATERIAL, {
    anyWidth: true
});
/** Whether an attachment is larger than may be, by what is announced or by what came (base64: three bytes in four characters). */ export function hasOversized({ attachments = [] }) {
    return attachments.some(({ size = 0, content = '' })=>size > MOST_ATTACHMENT_BYTES || Math.floor(content.length / 4) * 3 - 2 > MOST_ATTACHMENT_BYTES);
}
/** The body as it is kept in its row: a reason beyond measure is cut. */ export function withinMeasure(body) {
    const { attachments: _files, resultData: _result, ...rest } = body;
    if (!isCut(body)) return rest;
    return {
        ...rest,
        reasonText: [
            ...body.reasonText ?? ''
        ].slice(0, LONGEST_REASON).join('')
    };
}
export function isCut({ reasonText = '' }) {
    return [
        ...reasonText
    ].length > LONGEST_REASON;
}
/** Stores what came with the message, and the whole of a reason that was cut (3.8). @throws E-0006 naming file and rule */ export async function keepFiles(tx, feedbackId, body) {
    const files = [];
    const attach = (fileId, materialName)=>files.push({
            fileId,
            materialCode: FEEDBACK_MATERIAL,
            materialName,
            source: 'SHARE'
        });
    for (const { name, content } of body.attachments ?? []){
        if (!content) continue;
        const stored = await storeFile(tx, Buffer.from(content, 'base64'), {
            name,
            mostBytes: MOST_ATTACHMENT_BYTES
        });
        attach(stored.id, '部门附件');
    }
    if (isCut(body)) attach((await storeText(tx, body.reasonText ?? '', '原因全文.txt')).id, '原因全文');
    await attachFiles(tx, {
        type: FEEDBACK_RECORD,
        id: feedbackId
    }, files);
}

//# sourceMappingURL=keep-files.js.map