import { rows, sql } from "../../../../database/sql.js";
import { sendNotices } from "../../../../platform/notify/index.js";
/** Who handles the case of each plan: its assignee while at work, else the clerks of its centre. */ export async function ownersOf(ctx, plans) {
    const found = await rows(ctx, sql`select a.record_id as "caseId", a.user_id as "userId" from assignment a join user_account u on u.id = a.user_id and u.status = 'ENABLED'
         where a.record_type = 'case' and a.record_id = any(${plans.map(({ caseId })=>caseId)}::uuid[])`);
    const assignees = new Map(found.map(({ caseId, userId })=>[
            caseId,
            userId
        ]));
    return ({ caseId, orgId })=>{
        const userId = assignees.get(caseId);
        return userId ? {
            userId
        } : {
            roleCode: 'CENTRE_CLERK',
            orgId
        };
    };
}
/** One notice about each plan to whoever handles its case. */ export async function tellOwners(tx, template, told) {
    if (told.length === 0) return;
    const owners = await ownersOf(tx, told.map(({ plan })=>plan));
    await sendNotices(tx, told.map(({ plan, variables, dueKey })=>({
            template,
            receivers: [
                owners(plan)
            ],
            variables: {
                办件编号: plan.bjNo,
                事项名称: plan.matterName,
                ...variables
            },
            record: {
                type: 'subCase',
                id: plan.subCaseId,
                orgId: plan.orgId,
                title: plan.bjNo
            },
            link: `/offline/plans?search=${plan.bjNo}`,
            matterCode: plan.matterCode ?? undefined,
            dueKey
        })));
}
/** A plan that ended because its matter is no longer handled offline (01 §5.10). */ export function tellCancelled(tx, cancelled) {
    return tellOwners(tx, 'N33', cancelled.map(({ plan, why })=>({
            plan,
            variables: {
                原因: why
            }
        })));
}

//# sourceMappingURL=tell.js.map