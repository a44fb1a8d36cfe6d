import type { RawBuilder } from 'kysely';
import { firstRow, rows, type SqlInstant, sql, toDate, toDateOrNull } from '../../../database/sql.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import type { Ctx, Placed } from '../../../platform/kernel/index.ts';
import type { Facts } from '../../../platform/rules/index.ts';
import { CLOSED_STATES } from '../case-facts.ts';
import { askedAgain, openRequest } from '../supplement-until.ts';

/** An open matter with what rules look at. */
export interface Candidate extends Placed {
  id: string;
  caseId: string;
  caseNo: string;
  bjNo: string;
  matterName: string;
  nameMasked: string;
  facts: Facts;
}

interface CandidateRow extends Omit<Candidate, 'facts'> {
  matterCode: string;
  state: string;
  askedUntil: SqlInstant | null;
  askedAgain: boolean;
  dueAt: SqlInstant | null;
  applicantStatus: string | null;
  departmentRejected: boolean;
}

/** A page of the open matters after an id, `within` a condition on the matter `s`; or the ones asked for. */
type Wanted = { after: string; limit: number; within?: RawBuilder<unknown> } | { ids: readonly string[] };

const OPEN_MATTERS = sql`
  sub_case s join one_thing_case c on c.id = s.case_id
  left join flow_timer t on s.state = 'SUPPLEMENT' and t.record_id = case when c.state = 'SUPPLEMENT' then c.id else s.id end and ${openRequest}
   where s.accepted_at is not null and not s.state = any(${[...CLOSED_STATES]}::text[])
     and not c.state = any(${[...CLOSED_STATES]}::text[])`;

/** How many there are `within` a condition on the matter `s`, counted no further than `cap`. */
export async function countCandidates(ctx: Ctx, within: RawBuilder<unknown>, cap: number): Promise<number> {
  const counted = await firstRow<{ n: number }>(
    ctx,
    sql`select count(*)::int as n from (select 1 from ${OPEN_MATTERS} and ${within} limit ${cap}) one`,
  );
  return counted?.n ?? 0;
}

/** What departments have said of the applicant by code, the latest of it; what stands in their words is read by people alone. */
const applicantStatus = sql`(select nullif(m.applicant_status, 'NONE') from feedback_message m
  where m.case_id = s.case_id and m.state = 'APPLIED' and m.applicant_status is not null order by m.received_at desc, m.id desc limit 1)`;

/** Open matters of accepted cases in the order of their ids. One statement. */
export async function readCandidates(ctx: Ctx, wanted: Wanted): Promise<Candidate[]> {
  const which =
    'ids' in wanted
      ? sql`s.id = any(${[...wanted.ids]}::uuid[])`
      : sql`s.id > ${wanted.after}::uuid and ${wanted.within ?? sql`true`}`;
  const found = await rows<CandidateRow>(
    ctx,
    sql`
    select s.id, s.case_id as "caseId", c.case_no as "caseNo", s.bj_no as "bjNo", s.matter_code as "matterCode",
           s.matter_name as "matterName", c.person_name_masked as "nameMasked", s.state,
           t.due_at as "askedUntil",
           t.id is not null and ${askedAgain} as "askedAgain",
           coalesce(s.promise_due_at, s.legal_due_at, c.promise_due_at, c.legal_due_at) as "dueAt", s.org_id as "orgId",
           s.org_path as "orgPath", s.district_code as "districtCode",
           ${applicantStatus} as "applicantStatus",
           exists (select 1 from feedback_message m where m.sub_case_id = s.id and m.feedback_type = 'REJECT') as "departmentRejected"
      from ${OPEN_MATTERS} and ${which}
     order by s.id limit ${'ids' in wanted ? wanted.ids.length : wanted.limit}`,
  );
  return found.map((row) => ({ ...row, facts: factsOf(ctx, row) }));
}

function factsOf(ctx: Ctx, row: CandidateRow): Facts {
  const { calendar, clock } = ctx.app;
  const today = localDateOf(clock.now());
  const workdaysSince = (at: Date) => Math.max(calendar.workdaysBetween(localDateOf(at), today), 0);
  const due = toDateOrNull(row.dueAt);
  return {
    matter: row.matterCode,
    state: row.state,
    overdueWorkdays: due && due < clock.now() ? workdaysSince(due) : 0,
    supplementPeriods: unanswered(ctx, row),
    applicantStatus: row.applicantStatus,
    departmentRejected: row.departmentRejected,
  };
}

/**
 * How many notices to bring material ran out without an answer: the first, and the second that is sent then (01 §6.8 d). The time of a matter
 * whose case waits as a whole is the case's: that is what the applicant was told. So is the second notice.
 */
function unanswered({ app: { clock } }: Ctx, { askedUntil, askedAgain }: CandidateRow): number {
  const over = askedUntil !== null && toDate(askedUntil) <= clock.now();
  return Number(askedAgain) + Number(over);
}
