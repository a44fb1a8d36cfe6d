import { sql } from '../../../database/sql.ts';
import { CLOSED_STATES } from '../case-facts.ts';

/** The case of a notice `n` about it, one of its matters, or a request made about it: whatever a package takes in. */
const caseOfNotice = sql`(
  select n.record_id
  union all select case_id from sub_case where id = n.record_id
  union all select case_id from withdraw_request where id = n.record_id
  union all select case_id from forced_finish_request where id = n.record_id
  union all select case_id from reopen_request where id = n.record_id)`;

/** A package says what was told (01 §2.10): the notices of a case are needed until it has ended and its newest package is complete. */
export const untilArchived = sql`exists (
  select 1 from one_thing_case c where c.id in ${caseOfNotice}
     and (not c.state = any(${[...CLOSED_STATES]}::text[])
          or exists (select 1 from electronic_archive a where a.case_id = c.id and a.state <> 'DONE'
               and not exists (select 1 from electronic_archive o where o.case_id = c.id and o.version > a.version))))`;
