import { run, sql } from "../../../../database/sql.js";
/**
 * The guard of the database itself (4.8): of one person's applications for one matter and year of discharge, one that is open and not
 * suspected holds the claim. A second one that slipped past the look would break the unique key. The claim ends with the state.
 */ export async function claimMatters(tx, caseId, suspected) {
    await run(tx, sql`update sub_case set claim_key = null where case_id = ${caseId} and claim_key is not null`);
    await run(tx, sql`
    update sub_case s
       set claim_key = c.person_id || '|' || s.matter_code || '|' || extract(year from c.discharge_date)::int
      from one_thing_case c
     where c.id = s.case_id and c.id = ${caseId} and s.state = 'PENDING_PREREVIEW'
       and not s.id = any(${[
        ...suspected
    ]}::uuid[])
       and not exists (select 1 from sub_case o where o.claim_key = c.person_id || '|' || s.matter_code || '|'
                         || extract(year from c.discharge_date)::int)`);
}

//# sourceMappingURL=claims.js.map