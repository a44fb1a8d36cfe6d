import { rows, run, sql } from "../../../database/sql.js";
import { formatChineseDate, localDateOf } from "../../../platform/calendar/index.js";
import { transaction } from "../../../platform/kernel/index.js";
import { sendNotices } from "../../../platform/notify/index.js";
import { openTasks } from "../../../platform/tasks/tasks.js";
import { MAX_WAIT_MONTHS } from "../parameters.js";
/** Six months from reporting without work (8.6 no. 7, AC-06-06): level 2 to the district's chief with the date, and a to-do; once. */ export async function alertLongWaits(ctx) {
    const today = localDateOf(ctx.app.clock.now());
    await transaction(ctx, async (tx)=>{
        const fullOn = sql`(reported_on + make_interval(months => ${MAX_WAIT_MONTHS}))::date`;
        const found = await rows(tx, sql`select id, candidate_no as title, name_masked as subject, reported_on::text as "reportedOn", ${fullOn}::text as "fullOn",
            org_id as "orgId", org_path as "orgPath", district_code as "districtCode"
          from entitlement_candidate
         where alerted_at is null and waiting_end is null and state not in ('EXCLUDED', 'LAPSED', 'CLOSED') and ${fullOn} <= ${today}::date
         order by id for update`);
        if (found.length === 0) return;
        const now = tx.app.clock.now();
        await run(tx, sql`update entitlement_candidate set alerted_at = ${now} where id = any(${found.map((one)=>one.id)}::uuid[])`);
        await sendNotices(tx, found.map(({ id, orgId, title, subject, reportedOn, fullOn: full })=>({
                template: 'N64',
                receivers: [
                    {
                        roleCode: 'DIST_CHIEF',
                        orgId
                    }
                ],
                variables: {
                    姓名: subject,
                    编号: title,
                    报到日期: formatChineseDate(reportedOn),
                    满期日期: formatChineseDate(full)
                },
                record: {
                    type: 'candidate',
                    id,
                    orgId,
                    title
                },
                dueKey: 'six-months'
            })));
        await openTasks(tx, found.map((record)=>({
                kind: 'LONG_WAIT',
                recordType: 'candidate',
                record,
                title: `待安排已满${MAX_WAIT_MONTHS}个月，督促落实安排工作`,
                roleCode: 'DIST_CHIEF',
                priority: 2,
                dueAt: null
            })));
    });
}

//# sourceMappingURL=alert-long-waits.js.map