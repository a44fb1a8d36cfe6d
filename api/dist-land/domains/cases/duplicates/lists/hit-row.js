import { sql } from "../../../../database/sql.js";
/** `h` is the hit, `nc` the new case, `mc` the one that stood, `ms` its sub-case. */ export const hitColumns = sql`
  h.id, h.version, h.state, h.state_since as "stateSince", h.return_to as "returnTo", h.flow_version as "flowVersion",
  h.event_seq as "eventSeq", h.event_hash as "eventHash", h.org_id as "orgId", h.org_path as "orgPath",
  h.district_code as "districtCode", h.last_actor_id as "lastActorId", h.submitted_by_id as "submittedById", h.hit_no as title,
  h.name_masked as subject, h.hit_no as "hitNo", nc.person_name_masked as "nameMasked", nc.id_no_masked as "idNoMasked",
  h.matter_code as "matterCode", h.matter_name as "matterName", h.match_rule as "matchRule", h.severity, h.hint,
  h.new_case_id as "newCaseId", nc.case_no as "newCaseNo", nc.state as "newState", h.matched_case_id as "matchedCaseId",
  mc.case_no as "matchedCaseNo", ms.state as "matchedState", h.matched_channel as "matchedChannel",
  mo.short_name as "matchedOrgName", h.matched_at as "matchedAt", h.created_at as "createdAt", h.due_at as "dueAt",
  h.told_at as "toldAt", h.told_by_name as "toldByName", h.told_way as "toldWay", h.resolution,
  h.resolved_at as "resolvedAt", h.resolved_by_name as "resolvedByName"`;
export const hitTables = sql`
  duplicate_hit h
  join one_thing_case nc on nc.id = h.new_case_id
  join one_thing_case mc on mc.id = h.matched_case_id
  join sub_case ms on ms.id = h.matched_sub_case_id
  join org mo on mo.id = h.matched_org_id`;

//# sourceMappingURL=hit-row.js.map