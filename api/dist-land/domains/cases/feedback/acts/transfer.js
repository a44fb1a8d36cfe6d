import { rows, run, sql } from "../../../../database/sql.js";
import { isUuid } from "../../../../database/uuid.js";
import { recordAudit } from "../../../../platform/audit/index.js";
import { badInput, refuse } from "../../../../platform/errors/index.js";
import { actorName, requireUser, transaction } from "../../../../platform/kernel/index.js";
import { sendNotices } from "../../../../platform/notify/index.js";
import { announceFeedback } from "../announce.js";
import { getFeedback } from "../lists/get-feedback.js";
import { FEEDBACK_DEPARTMENTS, FEEDBACK_TYPES } from "../words.js";
import { checkText } from "./change-feedback.js";
import { FEEDBACK_MAX } from "./mark-read.js";
export function findColleagues(ctx, id) {
    const user = requireUser(ctx);
    const one = id === undefined ? sql`true` : sql`u.id = ${id}`;
    return rows(ctx, sql`select distinct u.id, u.display_name as name from user_account u
          join user_role ur on ur.user_id = u.id join role_permission rp on rp.role_id = ur.role_id
         where u.org_id = ${user.orgId} and u.status = 'ENABLED' and u.id <> ${user.userId} and rp.permission = 'feedback:handle' and ${one}
         order by name, u.id`);
}
/** 转办: a colleague of the same window takes the messages over and is told why. @throws E-0501, E-0005, NOT_FOUND, BAD_INPUT */ export async function transferFeedback(ctx, ids, userId, note) {
    if (ids.length === 0 || ids.length > FEEDBACK_MAX) throw refuse('E-0501', {
        max: FEEDBACK_MAX
    });
    const text = checkText(note, 'note', '转办说明');
    const [colleague] = isUuid(userId) ? await findColleagues(ctx, userId) : [];
    await transaction(ctx, async (tx)=>{
        const messages = await getFeedback(tx, ids, {
            forUpdate: true
        });
        if (!colleague) throw badInput([
            {
                path: 'userId',
                message: '请选择本单位处理部门反馈的同事'
            }
        ]);
        const now = tx.app.clock.now();
        await run(tx, sql`update feedback_message set assignee_id = ${colleague.id}, assignee_name = ${colleague.name}, version = version + 1, updated_at = ${now}
           where id = any(${messages.map(({ id })=>id)}::uuid[])`);
        await tellColleague(tx, colleague, messages, text);
        await recordAudit(tx, messages.map(({ id })=>({
                event: 'feedback.transfer',
                objectType: 'feedback',
                objectId: id,
                detail: {
                    to: colleague.name,
                    reason: text
                }
            })));
        announceFeedback(tx, messages, '转办');
    });
}
async function tellColleague(tx, colleague, messages, note) {
    await sendNotices(tx, messages.map((message)=>({
            template: 'N43',
            receivers: [
                {
                    userId: colleague.id
                }
            ],
            variables: {
                转办人: actorName(tx.actor),
                部门: FEEDBACK_DEPARTMENTS[message.department],
                反馈类型: message.feedbackType ? FEEDBACK_TYPES[message.feedbackType] : '—',
                办件编号: message.bjNo ?? '—',
                说明: note
            },
            ...message.subCaseId ? {
                record: {
                    type: 'subCase',
                    id: message.subCaseId,
                    orgId: message.orgId,
                    title: message.bjNo ?? ''
                }
            } : {}
        })));
}

//# sourceMappingURL=transfer.js.map