import { rows, sql } from "../../../../database/sql.js";
/** What the library should say of a local state. */ export function expectedState(state) {
    if (state === 'FINISHED_NORMAL') return 'NORMAL';
    return state === 'FINISHED_TERMINATED' || state === 'CANCELLED' ? 'TERMINATED' : 'OPEN';
}
/**
 * The next records to compare, by id: those that ended since `since`, those with a failed push, and those of which a difference is still
 * open. What is only waiting to be pushed is left for the next night: the push log shows it already.
 */ export function comparedRecords(ctx, since, after, limit) {
    const wanted = sql`(r.library_sync = 'SYNCED' and r.finished_at >= ${since} or r.library_sync = 'FAILED'
    or r.library_sync = 'SYNCED' and r.id in (select d.record_id from library_difference d where d.resolved_at is null))`;
    return rows(ctx, sql`select * from (
          (select 'subCase' as "recordType", r.id as "recordId", r.case_id as "caseId", r.bj_no as projid, r.state,
             r.org_id as "orgId", r.org_path as "orgPath", r.district_code as "districtCode"
           from sub_case r where ${wanted} and r.id > ${after}::uuid order by r.id limit ${limit})
          union all
          (select 'case', r.id, r.id, r.case_no, r.state, r.org_id, r.org_path, r.district_code
           from one_thing_case r where ${wanted} and r.id > ${after}::uuid order by r.id limit ${limit})
        ) compared order by "recordId" limit ${limit}`);
}

//# sourceMappingURL=compared-records.js.map