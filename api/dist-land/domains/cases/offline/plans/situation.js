import { rows, sql, toDate } from "../../../../database/sql.js";
import { localDateOf } from "../../../../platform/calendar/index.js";
import { CLOSED_STATES } from "../../case-facts.js";
import { feedbackFact } from "../rules/fields.js";
const PAUSED = [
    'SUPPLEMENT',
    'SUSPENDED'
];
/** The sub-cases with their facts; one statement, whatever their number. */ export async function readSituations(ctx, ids) {
    const found = await rows(ctx, sql`
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
     where s.id = any(${[
        ...ids
    ]}::uuid[]) order by s.id`);
    return found.map(({ acceptedAt, caseState, flags, siblings, feedback, evidence, ...one })=>({
            ...one,
            acceptedOn: acceptedAt ? localDateOf(toDate(acceptedAt)) : null,
            closed: CLOSED_STATES.some((state)=>state === one.state),
            paused: PAUSED.includes(one.state),
            facts: {
                feedback: (feedback ?? []).map(({ department, type })=>feedbackFact(department, type)),
                siblingDone: siblings ?? [],
                evidenceUploaded: evidence ?? [],
                personFlag: flags,
                parentStatus: caseState
            }
        }));
}

//# sourceMappingURL=situation.js.map