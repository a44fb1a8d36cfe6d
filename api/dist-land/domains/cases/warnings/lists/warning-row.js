import { sql } from "../../../../database/sql.js";
/** `w` is the warning, `c` its case, `o` the centre. */ export const warningColumns = sql`
  w.id, w.version, w.state, w.state_since as "stateSince", w.return_to as "returnTo", w.flow_version as "flowVersion",
  w.event_seq as "eventSeq", w.event_hash as "eventHash", w.org_id as "orgId", w.org_path as "orgPath",
  w.district_code as "districtCode", w.last_actor_id as "lastActorId", w.submitted_by_id as "submittedById", w.record_no as title,
  w.subject, w.matter_code as "matterCode", w.warning_no as "warningNo", w.rule_id as "ruleId", w.rule_no as "ruleNo",
  w.rule_version as "ruleVersion", w.rule_title as "ruleTitle", w.record_type as "recordType", w.record_id as "recordId",
  w.case_id as "caseId", w.case_no as "caseNo", w.record_no as "recordNo", w.matter_name as "matterName", w.process, w.stage,
  w.limit_kind as "limitKind", w.limit_due_at as "limitDueAt", w.remaining_minutes as "remainingMinutes", w.level, w.message, w.advice,
  w.facts, w.triggered_at as "triggeredAt", w.priority_no as "priorityNo", w.due_at as "dueAt", w.notified_at as "notifiedAt",
  w.reminded, w.ack_by_name as "ackByName", w.ack_at as "ackAt", w.resolution, w.resolved_at as "resolvedAt",
  w.resolved_by_name as "resolvedByName", o.short_name as "orgName", a.user_name as "handlerName", c.urged_at as "urgedAt",
  c.person_name_masked as "nameMasked"`;
export const warningTables = sql`
  warning w
  join one_thing_case c on c.id = w.case_id
  join org o on o.id = w.org_id
  left join assignment a on a.record_type = 'case' and a.record_id = w.case_id`;

//# sourceMappingURL=warning-row.js.map