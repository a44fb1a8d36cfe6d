import { sql } from "../../../database/sql.js";
export const versionColumns = sql`
  v.id, v.version, v.state, v.state_since as "stateSince", v.return_to as "returnTo", v.flow_version as "flowVersion",
  v.event_seq as "eventSeq", v.event_hash as "eventHash", v.org_id as "orgId", v.org_path as "orgPath",
  v.district_code as "districtCode", v.last_actor_id as "lastActorId", v.submitted_by_id as "submittedById", v.version_no as title,
  v.title as subject, null as "matterCode", v.rule_id as "ruleId", r.rule_no as "ruleNo", r.key, r.level, v.kind, v.number,
  v.based_on as "basedOn", v.enabled, v.title as "ruleTitle", v.condition, v.body, v.basis_text as "basisText", v.note,
  v.wanted_from::text as "wantedFrom", v.author_name as "authorName", v.edited_by as "editedBy", v.suggestion_id as "suggestionId",
  v.created_at as "createdAt", v.approver_name as "approverName", v.decided_at as "decidedAt", v.decision_text as "decisionText",
  v.effective_from as "effectiveFrom"`;
export const versionTables = sql`rule_version v join rule r on r.id = v.rule_id`;

//# sourceMappingURL=version-row.js.map