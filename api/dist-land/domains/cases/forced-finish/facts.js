import { rows, sql, toDate, toDateOrNull } from "../../../database/sql.js";
import { localDateOf } from "../../../platform/calendar/index.js";
import { CLOSED_STATES } from "../case-facts.js";
/** Working days of one notice to supplement (01 §6.8 d). */ const SUPPLEMENT_DAYS = 5;
/** Open matters of accepted cases in the order of their ids: a page after an id, or the ones asked for. One statement. */ export async function readCandidates(ctx, wanted) {
    const which = 'ids' in wanted ? sql`s.id = any(${[
        ...wanted.ids
    ]}::uuid[])` : sql`s.id > ${wanted.after}::uuid`;
    const found = await rows(ctx, sql`
    select s.id, s.case_id as "caseId", c.case_no as "caseNo", s.bj_no as "bjNo", s.matter_code as "matterCode",
           s.matter_name as "matterName", c.person_name_masked as "nameMasked", s.state, s.state_since as "stateSince",
           coalesce(s.promise_due_at, s.legal_due_at, c.promise_due_at, c.legal_due_at) as "dueAt", s.org_id as "orgId",
           s.org_path as "orgPath", s.district_code as "districtCode",
           (select case when o.external_status ~ '死亡' then 'DECEASED' else 'MOVED_OUT' end from sub_case o
             where o.case_id = s.case_id and o.external_status ~ '(死亡|迁出|迁往外省)' limit 1) as "applicantStatus",
           exists (select 1 from feedback_message m where m.sub_case_id = s.id and m.feedback_type = 'REJECT') as "departmentRejected"
      from sub_case s join one_thing_case c on c.id = s.case_id
     where ${which} and s.accepted_at is not null and not s.state = any(${[
        ...CLOSED_STATES
    ]}::text[])
       and not c.state = any(${[
        ...CLOSED_STATES
    ]}::text[])
     order by s.id limit ${'ids' in wanted ? wanted.ids.length : wanted.limit}`);
    return found.map((row)=>({
            ...row,
            facts: factsOf(ctx, row)
        }));
}
function factsOf(ctx, row) {
    const { calendar, clock } = ctx.app;
    const today = localDateOf(clock.now());
    const workdaysSince = (at)=>Math.max(calendar.workdaysBetween(localDateOf(at), today), 0);
    const due = toDateOrNull(row.dueAt);
    return {
        matter: row.matterCode,
        state: row.state,
        overdueWorkdays: due && due < clock.now() ? workdaysSince(due) : 0,
        supplementPeriods: row.state === 'SUPPLEMENT' ? Math.floor(workdaysSince(toDate(row.stateSince)) / SUPPLEMENT_DAYS) : 0,
        applicantStatus: row.applicantStatus,
        departmentRejected: row.departmentRejected
    };
}

//# sourceMappingURL=facts.js.map