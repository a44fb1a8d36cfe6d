import { firstRow, sql } from "../../../../database/sql.js";
import { isUuid } from "../../../../database/uuid.js";
import { recordAudit, recordAuditApart } from "../../../../platform/audit/index.js";
import { formatDateTime, localDateOf } from "../../../../platform/calendar/index.js";
import { badInput, refuse } from "../../../../platform/errors/index.js";
import { faultsOfBody } from "../../../../platform/exchange/index.js";
import { attachFiles } from "../../../../platform/files/index.js";
import { transaction } from "../../../../platform/kernel/index.js";
import { once } from "../../../../platform/requests/index.js";
import { FEEDBACK_RECORD } from "../announce.js";
import { feedbackSchema } from "../feedback.schema.js";
import { FEEDBACK_MATERIAL } from "../keep-files.js";
import { takeFeedback } from "../receive-feedback.js";
import { asDepartment, ownDepartment } from "./department.js";
/**
 * A department's word by hand (3.2): for sub-cases of the caller's own department only, handled exactly like a message. A repeat of the
 * request answers with the first result.
 *
 * @throws NOT_FOUND for another department's sub-case, BAD_INPUT, E-0006
 */ export async function enterFeedback(ctx, entry) {
    const department = await ownDepartment(ctx);
    return once(ctx, 'enterFeedback', entry.requestId, entry, ()=>transaction(ctx, async (tx)=>{
            const bjNo = await ownBjNo(tx, department, entry.subCaseId);
            const now = tx.app.clock.now();
            const { body } = entry;
            const faults = faultsOfBody(feedbackSchema, body, localDateOf(now)).filter((path)=>path !== 'body');
            if (faults.length > 0) throw badInput(faults.map((path)=>({
                    path,
                    message: ENTRY_FAULTS[path] ?? `填写不正确：${path}`
                })));
            if (body.handledAt && new Date(body.handledAt) > now) throw badInput([
                {
                    path: 'handledAt',
                    message: '办理时间不能晚于当前时间'
                }
            ]);
            const { answer, feedbackId } = await takeFeedback(asDepartment(tx, department), {
                messageId: entry.requestId,
                channel: 'MANUAL',
                senderCode: department.code,
                bizType: `FEEDBACK.${body.feedbackType}`,
                version: '1.0',
                sentAt: `${formatDateTime(now).replace(' ', 'T')}+08:00`,
                bjNo,
                body
            });
            if (!feedbackId) throw badInput([
                {
                    path: 'resultData',
                    message: answer.message
                }
            ]);
            await attachFiles(tx, {
                type: FEEDBACK_RECORD,
                id: feedbackId
            }, entry.attachmentIds.map((fileId)=>({
                    fileId,
                    materialCode: FEEDBACK_MATERIAL,
                    materialName: '部门附件',
                    source: 'UPLOAD'
                })));
            const detail = {
                bjNo,
                feedbackType: body.feedbackType
            };
            await recordAudit(tx, {
                event: 'feedback.enter',
                objectType: 'feedback',
                objectId: feedbackId,
                detail
            });
            return {
                id: feedbackId,
                message: answer.message
            };
        }));
}
const ENTRY_FAULTS = {
    'body.reasonText': '请填写原因',
    'body.requiredMaterials': '请填写需补正的材料',
    'body.externalStatus.text': '请填写办理情况（不超过120个字）'
};
async function ownBjNo(tx, { code }, id) {
    const found = isUuid(id) ? await firstRow(tx, sql`select bj_no as "bjNo", owner_code as "ownerCode" from sub_case where id = ${id} and accepted_at is not null`) : undefined;
    if (found?.ownerCode === code) return found.bjNo;
    if (found) await recordAuditApart(tx, {
        event: 'access.out-of-scope',
        objectType: 'subCase',
        objectId: id,
        ok: false
    });
    throw refuse('NOT_FOUND');
}

//# sourceMappingURL=enter-feedback.js.map