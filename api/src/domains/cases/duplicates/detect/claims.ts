import { run, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { isKin } from './same-matter.ts';

/**
 * The guard of the database itself (4.8): of one person's applications for one matter and year of discharge, one that is open and not
 * suspected holds the claim. A second one that slipped past the look would break the unique key. The claim ends with the state. A matter
 * goes by the least code of those that its aliases make one with it; two of one case that are so are no duplicates of each other, and the
 * first of them claims.
 */
export async function claimMatters(tx: Ctx, caseId: string, suspected: readonly string[]): Promise<void> {
  await run(tx, sql`update sub_case set claim_key = null where case_id = ${caseId} and claim_key is not null`);
  await run(
    tx,
    sql`
    update sub_case s set claim_key = k.key
      from (select distinct on (key) f.id, f.key
              from (select s.id, c.person_id || '|' || (select min(n.code) from matter n where ${isKin}) || '|'
                           || extract(year from c.discharge_date)::int as key
                      from one_thing_case c join sub_case s on s.case_id = c.id join matter m on m.code = s.matter_code
                     where c.id = ${caseId} and s.state = 'PENDING_PREREVIEW' and not s.id = any(${[...suspected]}::uuid[])) f
             order by key, id) k
     where s.id = k.id and not exists (select 1 from sub_case o where o.claim_key = k.key)`,
  );
}
