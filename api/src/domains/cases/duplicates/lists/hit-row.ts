import { type SqlInstant, sql } from '../../../../database/sql.ts';
import { type FlowRow, flowColumns } from '../../../../platform/flow/index.ts';
import type { MatchRule, Severity } from '../detect/severity.ts';

/** A hit with both case numbers, as lists read it. */
export interface HitRow extends FlowRow {
  hitNo: string;
  nameMasked: string;
  idNoMasked: string;
  /** Of the matters that the two have in common, in the new case's order. */
  matterCodes: string[];
  matterNames: string[];
  matchRule: MatchRule;
  severity: Severity;
  hint: string | null;
  newCaseId: string;
  newCaseNo: string;
  newState: string;
  matchedCaseId: string | null;
  matchedCaseNo: string;
  matchedState: string;
  matchedChannel: string;
  matchedOrgName: string;
  matchedAt: SqlInstant;
  createdAt: SqlInstant;
  dueAt: SqlInstant | null;
  toldAt: SqlInstant | null;
  toldByName: string | null;
  toldWay: string | null;
  confirmedAt: SqlInstant | null;
  confirmedByName: string | null;
  resolution: string | null;
  resolvedAt: SqlInstant | null;
  resolvedByName: string | null;
}

const inOrder = (column: ReturnType<typeof sql>) =>
  sql`array(select ${column} from duplicate_hit_matter m join sub_case s on s.id = m.new_sub_case_id where m.hit_id = h.id order by s.position)`;

/** `h` is the hit, `nc` the new case, `mc` the one that stood, which is missing where another system shows it. */
export const hitColumns = sql`
  ${flowColumns('h')}, h.hit_no as title,
  h.name_masked as subject, h.hit_no as "hitNo", nc.person_name_masked as "nameMasked", nc.id_no_masked as "idNoMasked",
  ${inOrder(sql`m.matter_code`)} as "matterCodes", ${inOrder(sql`m.matter_name`)} as "matterNames", h.match_rule as "matchRule", h.severity, h.hint,
  h.new_case_id as "newCaseId", nc.case_no as "newCaseNo", nc.state as "newState", h.matched_case_id as "matchedCaseId",
  coalesce(mc.case_no, h.matched_ref) as "matchedCaseNo", coalesce(mc.state, h.matched_state) as "matchedState", h.matched_channel as "matchedChannel",
  mo.short_name as "matchedOrgName", h.matched_at as "matchedAt", h.created_at as "createdAt", h.due_at as "dueAt",
  h.told_at as "toldAt", h.told_by_name as "toldByName", h.told_way as "toldWay", h.confirmed_at as "confirmedAt",
  h.confirmed_by_name as "confirmedByName", h.resolution,
  h.resolved_at as "resolvedAt", h.resolved_by_name as "resolvedByName"`;

export const hitTables = sql`
  duplicate_hit h
  join one_thing_case nc on nc.id = h.new_case_id
  left join one_thing_case mc on mc.id = h.matched_case_id
  join org mo on mo.id = h.matched_org_id`;
