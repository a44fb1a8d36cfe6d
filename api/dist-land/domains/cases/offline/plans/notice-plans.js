import { run, sql } from "../../../../database/sql.js";
import { formatChineseDate, localDateOf } from "../../../../platform/calendar/index.js";
import { advance } from "../../../../platform/flow/index.js";
import { sendNotices } from "../../../../platform/notify/index.js";
import { asSystem } from "./as-system.js";
import { PLAN } from "./plan.flow.js";
import { ownersOf } from "./tell.js";
/** Tells the owning clerks before a plan is executed; without this nothing is finished (5.5 no. 1). */ export async function noticePlans(ctx, told) {
    if (told.length === 0) return;
    const tx = asSystem(ctx);
    const now = tx.app.clock.now();
    const words = (plannedOn)=>`将于${formatChineseDate(plannedOn, now)} 18:00自动办结`;
    await advance(tx, {
        type: PLAN,
        action: 'notice',
        rows: told.map(({ plan, plannedOn })=>({
                id: plan.id,
                input: {
                    note: words(plannedOn)
                }
            }))
    });
    await advance(tx, {
        type: 'subCase',
        action: 'noticeAutoFinish',
        rows: told.map(({ plan, plannedOn })=>({
                id: plan.subCaseId,
                input: {
                    note: words(plannedOn)
                }
            }))
    });
    await run(tx, sql`update auto_finish_plan set noticed_at = ${now}, noticed_on = ${localDateOf(now)}
         where id = any(${told.map(({ plan })=>plan.id)}::uuid[])`);
    const owners = await ownersOf(tx, told.map(({ plan })=>plan));
    await sendNotices(tx, told.map(({ plan, plannedOn })=>({
            template: 'N31',
            receivers: [
                owners(plan)
            ],
            variables: {
                办件编号: plan.bjNo,
                事项名称: plan.matterName,
                日期: formatChineseDate(plannedOn, now)
            },
            record: {
                type: 'subCase',
                id: plan.subCaseId,
                orgId: plan.orgId,
                title: plan.bjNo
            },
            link: `/offline/plans?search=${plan.bjNo}`,
            matterCode: plan.matterCode ?? undefined,
            dueKey: `auto-finish-${plannedOn}`
        })));
}

//# sourceMappingURL=notice-plans.js.map