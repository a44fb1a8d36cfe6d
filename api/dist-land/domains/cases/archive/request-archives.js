import { rows, run, sql } from "../../../database/sql.js";
import { uuidv7 } from "../../../database/uuid.js";
import { ARCHIVE_JOB } from "./job-name.js";
/**
 * Asks for the package of cases that have just ended (or whose sub-case was forced to its end), in the transaction of the step. The work is
 * the job's, so that no finish waits for it or is undone by it. A version that has not been built yet takes the new step in; otherwise a new
 * version begins.
 */ export async function requestArchives(tx, caseIds) {
    if (caseIds.length === 0) return;
    const now = tx.app.clock.now();
    const ids = JSON.stringify(caseIds.map((caseId)=>({
            id: uuidv7(now.getTime()),
            case_id: caseId
        })));
    await run(tx, sql`update electronic_archive set state = 'WAITING', next_try_at = ${now}, attempts = 0, updated_at = ${now}
         where case_id = any(${[
        ...caseIds
    ]}::uuid[]) and state in ('WAITING', 'FAILED', 'CONFIRM')`);
    const added = await rows(tx, sql`
    insert into electronic_archive (id, created_at, updated_at, case_id, version, case_no, person_id, name_masked, id_no_masked, org_id,
          org_path, district_code, finish_mode, ended_at, state, next_try_at)
    select v.id, ${now}, ${now}, c.id, 1 + coalesce((select max(version) from electronic_archive o where o.case_id = c.id), 0), c.case_no,
           c.person_id, c.person_name_masked, c.id_no_masked, c.org_id, c.org_path, c.district_code, c.finish_mode,
           coalesce(c.finished_at, ${now}), 'WAITING', ${now}
      from jsonb_to_recordset(${ids}::jsonb) as v(id uuid, case_id uuid)
      join one_thing_case c on c.id = v.case_id
     where not exists (select 1 from electronic_archive o where o.case_id = c.id and o.state = 'WAITING')
    on conflict (case_id, version) do nothing
    returning id`);
    if (added.length > 0) await tx.app.jobs.send(tx, ARCHIVE_JOB, {}, {
        key: ARCHIVE_JOB
    });
}

//# sourceMappingURL=request-archives.js.map