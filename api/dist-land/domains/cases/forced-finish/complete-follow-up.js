import { firstRow, run, sql } from "../../../database/sql.js";
import { isUuid } from "../../../database/uuid.js";
import { recordAudit } from "../../../platform/audit/index.js";
import { kernelErrors, refuse } from "../../../platform/errors/index.js";
import { actorName, transaction } from "../../../platform/kernel/index.js";
import { closeTasks } from "../../../platform/tasks/tasks.js";
import { readCase } from "../case-page.js";
/** Kind of the to-dos that a rule's finish leaves with the window. */ export const FOLLOW_UP_TASK = 'FORCED_FOLLOW_UP';
/**
 * 登记后续完成: who did what the rule ordered; the to-dos of the case close.
 *
 * @throws NOT_FOUND, E-0005, E-0503 where nothing is left to do
 */ export async function completeFollowUp(ctx, id, note) {
    const text = note.trim();
    if ([
        ...text
    ].length < 5 || [
        ...text
    ].length > 500) throw refuse('E-0005', {}, {
        fields: [
            {
                path: 'note',
                message: kernelErrors['E-0005'],
                code: 'E-0005'
            }
        ]
    });
    const request = isUuid(id) ? await firstRow(ctx, sql`select case_id as "caseId" from forced_finish_request where id = ${id}`) : undefined;
    if (!request) throw refuse('NOT_FOUND');
    const { id: caseId } = await readCase(ctx, request.caseId);
    await transaction(ctx, async (tx)=>{
        const done = await run(tx, sql`update forced_finish_request set follow_up_note = ${text}, followed_up_by = ${actorName(tx.actor)},
                 followed_up_at = ${tx.app.clock.now()}
           where id = ${id} and state = 'APPROVED' and cardinality(follow_ups) > 0 and followed_up_at is null`);
        if (done === 0) throw refuse('E-0503', {
            state: '没有待办的后续工作'
        });
        await closeTasks(tx, [
            caseId
        ], FOLLOW_UP_TASK);
        await recordAudit(tx, {
            event: 'forced-finish.follow-up',
            objectType: 'forcedFinish',
            objectId: id,
            detail: {
                note: text
            }
        });
    });
    return caseId;
}

//# sourceMappingURL=complete-follow-up.js.map