import { rows, type SqlInstant, sql, toDate } from '../../../../database/sql.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import type { Ctx, Placed } from '../../../../platform/kernel/index.ts';
import type { Facts } from '../../../../platform/rules/index.ts';
import { CLOSED_STATES } from '../../case-facts.ts';
import { feedbackFact } from '../rules/fields.ts';

/** A sub-case with what auto-finish rules look at. */
export interface OfflineSubCase extends Placed {
  id: string;
  caseId: string;
  bjNo: string;
  subject: string;
  matterCode: string;
  matterName: string;
  mode: string;
  state: string;
  stateTitle?: string;
  acceptedOn: string | null;
  closed: boolean;
  /** 待补正, 挂起: the clock stands still. */
  paused: boolean;
  /** Without the time elapsed. */
  facts: Facts;
}

interface Read extends Omit<OfflineSubCase, 'acceptedOn' | 'closed' | 'paused' | 'facts'> {
  acceptedAt: SqlInstant | null;
  caseState: string;
  flags: string[];
  siblings: string[] | null;
  feedback: { department: string; type: string }[] | null;
  evidence: string[] | null;
}

const PAUSED = ['SUPPLEMENT', 'SUSPENDED'];

/** The sub-cases with their facts; one statement, whatever their number. */
export async function readSituations(ctx: Ctx, ids: readonly string[]): Promise<OfflineSubCase[]> {
  const found = await rows<Read>(
    ctx,
    sql`
    select s.id, s.case_id as "caseId", s.bj_no as "bjNo", s.subject, s.matter_code as "matterCode", s.matter_name as "matterName",
           s.mode, s.state, s.accepted_at as "acceptedAt", s.org_id as "orgId", s.org_path as "orgPath", s.district_code as "districtCode",
           c.state as "caseState", array[c.person_category, c.placement_type] as flags,
           (select array_agg(o.matter_code) from sub_case o
             where o.case_id = s.case_id and o.id <> s.id and o.state = 'FINISHED_NORMAL') as siblings,
           (select jsonb_agg(jsonb_build_object('department', m.department, 'type', m.feedback_type)) from feedback_message m
             where m.case_id = s.case_id and m.sub_case_id = s.id and m.state = 'APPLIED') as feedback,
           (select array_agg(distinct a.material_code) from attachment a
             where a.record_type = 'case' and a.record_id = s.case_id) as evidence
      from sub_case s join one_thing_case c on c.id = s.case_id
     where s.id = any(${[...ids]}::uuid[]) order by s.id`,
  );
  return found.map(({ acceptedAt, caseState, flags, siblings, feedback, evidence, ...one }) => ({
    ...one,
    acceptedOn: acceptedAt ? localDateOf(toDate(acceptedAt)) : null,
    closed: CLOSED_STATES.some((state) => state === one.state),
    paused: PAUSED.includes(one.state),
    facts: {
      feedback: (feedback ?? []).map(({ department, type }) => feedbackFact(department, type)),
      siblingDone: siblings ?? [],
      evidenceUploaded: evidence ?? [],
      personFlag: flags,
      parentStatus: caseState,
    },
  }));
}
