import { sql } from '../../../../database/sql.ts';
import type { IdentityRecord } from '../../trainees/identity/identity-record.ts';

/** What an enrolment keeps of the identity that it was let in by: what T20-7 compares. */
export function factsOf(record: IdentityRecord | null): string | null {
  if (!record) return null;
  const { category, districtCode, alive, recordState, registered } = record;
  return [category, districtCode, alive, recordState, registered].join('|');
}

/** The same of the mirror's row `m`, in SQL. */
export const factsOfMirror = sql`concat_ws('|', m.person_category, m.district_code, case when m.alive then 'true' else 'false' end,
  m.record_state, case when m.registered then 'true' else 'false' end)`;

/** Whether the mirror says something else than the enrolment `e` was last checked by. */
export const changedSince = sql`(m.id is not null and e.identity_facts is distinct from ${factsOfMirror})`;
