import { rows, sql } from "../../../../database/sql.js";
import { addDays, localDateOf } from "../../../../platform/calendar/index.js";
import { transaction } from "../../../../platform/kernel/index.js";
import { CLOSED_STATES } from "../../case-facts.js";
import { followSubCases } from "./follow.js";
import { FOLLOW_JOB } from "./job-names.js";
/** Sub-cases per transaction: their cases are locked meanwhile. */ const CHUNK = 50;
/** Plans whose day is nearer than this are looked at every time: a notice may be due. */ const HORIZON_DAYS = 45;
const UNSETTLED = [
    'PLANNED',
    'NOTICED',
    'DEFERRED',
    'FAILED'
];
/** Steps before the window has accepted, and those that stand aside, change nothing for a plan. */ const IDLE = [
    'pass',
    'return',
    'resubmit',
    'noticeAutoFinish',
    'deferAutoFinish',
    'stopAutoFinish',
    'restoreAutoFinish'
];
/** Sub-cases have moved: the plans of their cases follow right after, in transactions of their own. */ export async function followSoon(tx, changes) {
    const telling = changes.filter(({ action })=>!IDLE.includes(action));
    if (telling.length === 0) return;
    await tx.app.jobs.send(tx, FOLLOW_JOB, {
        subCaseIds: telling.map(({ row })=>row.id)
    });
}
async function follow(ctx, { subCaseIds }) {
    const ids = Array.isArray(subCaseIds) ? await siblingsOf(ctx, subCaseIds.map(String)) : await findOpen(ctx);
    for(let at = 0; at < ids.length; at += CHUNK){
        const chunk = ids.slice(at, at + CHUNK);
        try {
            await transaction(ctx, (tx)=>followSubCases(tx, chunk));
        } catch (error) {
            if (chunk.length === 1) throw error;
            ctx.app.log.error({
                err: error
            }, 'some plans could not follow together; each is tried alone');
            for (const id of chunk)await transaction(ctx, (tx)=>followSubCases(tx, [
                    id
                ])).catch((reason)=>{
                ctx.app.log.error({
                    err: reason,
                    subCaseId: id
                }, 'a plan could not follow');
            });
        }
    }
}
/** The sub-cases handled offline, or planned once, of the cases that these belong to. */ async function siblingsOf(ctx, ids) {
    const found = await rows(ctx, sql`
    select s.id from sub_case s
     where s.case_id in (select case_id from sub_case where id = any(${[
        ...ids
    ]}::uuid[]))
       and (s.mode = 'OFFLINE' or exists (select 1 from auto_finish_plan p where p.sub_case_id = s.id))
     order by s.id`);
    return found.map(({ id })=>id);
}
/** Open sub-cases handled offline without a plan, and plans that a rule, a day or a change may have moved. */ async function findOpen(ctx) {
    const horizon = addDays(localDateOf(ctx.app.clock.now()), HORIZON_DAYS);
    const found = await rows(ctx, sql`
    select s.id from sub_case s left join auto_finish_plan p on p.sub_case_id = s.id
     where s.mode = 'OFFLINE' and s.accepted_at is not null and not s.state = any(${[
        ...CLOSED_STATES
    ]}::text[]) and p.id is null
    union
    select p.sub_case_id from auto_finish_plan p join sub_case s on s.id = p.sub_case_id
     where p.state = any(${UNSETTLED}::text[])
       and (p.noticed_at is null or p.planned_on is null or p.planned_on <= ${horizon} or s.updated_at > p.updated_at)
     order by 1`);
    return found.map(({ id })=>id);
}
/** Every working hour, so that a notice goes out on its day and a rule put into force is followed soon; at night for all. */ export const followJob = {
    name: FOLLOW_JOB,
    title: '线下事项自动办结计划',
    cron: '5 8-17 * * *',
    run: follow
};

//# sourceMappingURL=follow.job.js.map