import { rows, type SqlInstant, sql, toDate } from '../../../../database/sql.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { lookbackDays } from '../parameters.ts';
import { isSameMatter } from './same-matter.ts';
import { judgePair, type MatchRule, type Severity } from './severity.ts';

/** States in which an application counts as made (4.4 no. 4). */
export const COUNTING = [
  'PENDING_PREREVIEW',
  'PREREVIEW_PASSED',
  'ACCEPTED',
  'IN_PROGRESS',
  'SUPPLEMENT',
  'SUSPENDED',
  'PENDING_FINISH',
  'FINISHED_NORMAL',
] as const;

/** An application that stands already, found for a sub-case. */
export interface Match {
  newSubCaseId: string;
  /** Null where another system shows it and there is no case here. */
  subCaseId: string | null;
  caseId: string | null;
  /** Number of the record in the other system. */
  ref: string | null;
  matterCode: string;
  matterName: string;
  rule: MatchRule;
  severity: Severity;
  hint: string | null;
  state: string;
  channel: string;
  orgId: string;
  orgName: string;
  submittedAt: Date;
}

interface MatchRow extends Omit<Match, 'rule' | 'severity' | 'hint' | 'ref' | 'submittedAt'> {
  samePerson: boolean;
  oneOldNumber: boolean;
  oncePerDischarge: boolean;
  newDischarge: string;
  matchedDischarge: string;
  newAt: SqlInstant;
  submittedAt: SqlInstant;
}

/**
 * Applications that stand for the matters of a case already, by the same person, or by one with the same name, birth date and discharge
 * document. `earlierOnly` for the nightly look, which has to tell the new one of a pair from the old; at submission all that stand are.
 */
export async function findMatches(
  ctx: Ctx,
  caseId: string,
  { earlierOnly = false }: { earlierOnly?: boolean } = {},
): Promise<Match[]> {
  const order = earlierOnly ? sql`(oc.submitted_at, oc.id) < (c.submitted_at, c.id)` : sql`true`;
  const found = await rows<MatchRow>(
    ctx,
    sql`
    select s.id as "newSubCaseId", os.id as "subCaseId", oc.id as "caseId", s.matter_code as "matterCode", s.matter_name as "matterName",
           os.state, oc.channel, oc.org_id as "orgId", org.short_name as "orgName", oc.submitted_at as "submittedAt",
           oc.person_id = c.person_id as "samePerson", oc.old_id_no <> c.old_id_no as "oneOldNumber",
           m.once_per_discharge or coalesce(om.once_per_discharge, false) as "oncePerDischarge", c.discharge_date::text as "newDischarge",
           oc.discharge_date::text as "matchedDischarge", c.submitted_at as "newAt"
      from one_thing_case c
      join person p on p.id = c.person_id
      join sub_case s on s.case_id = c.id and s.state <> 'CANCELLED'
      join matter m on m.code = s.matter_code
      join one_thing_case oc on oc.id <> c.id and oc.submitted_at is not null
           and (oc.person_id = c.person_id or (oc.discharge_doc_bi = c.discharge_doc_bi and exists (
                select 1 from person op where op.id = oc.person_id and op.name_bi = p.name_bi and op.birth_date = p.birth_date)))
      join sub_case os on os.case_id = oc.id and os.state = any(${[...COUNTING]}::text[])
      left join matter om on om.code = os.matter_code
      join org on org.id = oc.org_id
     where c.id = ${caseId} and ${isSameMatter} and ${order}
     order by s.position, oc.submitted_at, os.id`,
  );
  if (found.length === 0) return [];
  const lookback = await readParameter(ctx, lookbackDays);
  return found.flatMap((row): Match[] => {
    const submittedAt = toDate(row.submittedAt);
    const days = { newDay: localDateOf(toDate(row.newAt)), matchedDay: localDateOf(submittedAt) };
    const verdict = judgePair({ ...row, ...days }, lookback);
    return verdict ? [{ ...row, ...verdict, ref: null, submittedAt }] : [];
  });
}
