import { sql } from "../../../../database/sql.js";
/** Columns of {@link PlanRow}; `p` is the plan. */ export const planColumns = sql`
  p.id, p.version, p.state, p.state_since as "stateSince", p.return_to as "returnTo", p.flow_version as "flowVersion",
  p.event_seq as "eventSeq", p.event_hash as "eventHash", p.org_id as "orgId", p.org_path as "orgPath",
  p.district_code as "districtCode", p.last_actor_id as "lastActorId", p.submitted_by_id as "submittedById", p.plan_no as title,
  p.subject, p.matter_code as "matterCode", p.plan_no as "planNo", p.sub_case_id as "subCaseId", p.case_id as "caseId",
  p.bj_no as "bjNo", p.matter_name as "matterName", p.rule_id as "ruleId", p.rule_no as "ruleNo", p.rule_version as "ruleVersion",
  p.rule_title as "ruleTitle", p.trigger, p.finish_as as "finishAs", p.planned_on::text as "plannedOn", p.noticed_at as "noticedAt",
  p.noticed_on::text as "noticedOn", p.deferred_until::text as "deferredUntil", p.defer_count as "deferCount",
  p.paused_since as "pausedSince", p.paused_workdays as "pausedWorkdays", p.disabled, p.executed_at as "executedAt", p.note`;

//# sourceMappingURL=plan-row.js.map