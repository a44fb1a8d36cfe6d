import { type SqlInstant, sql } from '../../../database/sql.ts';
import type { FlowRow } from '../../../platform/flow/index.ts';

/** A case as lists and pages read it: plain columns, no entity. Instants stay text until they are shown. */
export interface CaseRow extends Omit<FlowRow, 'matterCode'> {
  caseNo: string;
  personNameMasked: string;
  idNoMasked: string;
  mobileMasked: string;
  channel: string;
  placementType: string;
  personCategory: string;
  dischargeDate: string;
  placementRegion: string;
  orgCode: string;
  orgName: string;
  orgShortName: string;
  orgLevel: string;
  orgRegionCode: string;
  orgParentId: string | null;
  orgEnabled: boolean;
  duplicateFlag: string;
  submissionNo: number;
  submittedAt: SqlInstant | null;
  acceptedAt: SqlInstant | null;
  finishedAt: SqlInstant | null;
  dueAt: SqlInstant | null;
  promiseDueAt: SqlInstant | null;
  legalDueAt: SqlInstant | null;
  finishMode: string | null;
  finishReasonCode: string | null;
  finishReasonText: string | null;
  librarySync: string;
  lastFeedbackAt: SqlInstant | null;
  lastActorName: string | null;
  updatedAt: SqlInstant;
}

/** Columns of a case with its centre; `c` and `o` are the aliases. One text for every list, so that the statement is prepared once. */
export const CASE_COLUMNS = `
  c.id, c.version, c.state, c.state_since as "stateSince", c.return_to as "returnTo", c.flow_version as "flowVersion",
  c.event_seq as "eventSeq", c.event_hash as "eventHash", c.org_id as "orgId", c.org_path as "orgPath", c.district_code as "districtCode",
  c.last_actor_id as "lastActorId", c.submitted_by_id as "submittedById", c.case_no as title, c.person_name_masked as subject,
  c.case_no as "caseNo", c.person_name_masked as "personNameMasked", c.id_no_masked as "idNoMasked", c.mobile_masked as "mobileMasked",
  c.channel, c.placement_type as "placementType", c.person_category as "personCategory", c.discharge_date::text as "dischargeDate",
  c.placement_region as "placementRegion", o.code as "orgCode", o.name as "orgName", o.short_name as "orgShortName", o.level as "orgLevel",
  o.region_code as "orgRegionCode", o.parent_id as "orgParentId", o.enabled as "orgEnabled", c.duplicate_flag as "duplicateFlag",
  c.submission_no as "submissionNo", c.submitted_at as "submittedAt", c.accepted_at as "acceptedAt", c.finished_at as "finishedAt",
  c.due_at as "dueAt", c.promise_due_at as "promiseDueAt", c.legal_due_at as "legalDueAt", c.finish_mode as "finishMode",
  c.finish_reason_code as "finishReasonCode", c.finish_reason_text as "finishReasonText", c.library_sync as "librarySync",
  c.last_feedback_at as "lastFeedbackAt", c.last_actor_name as "lastActorName", c.updated_at as "updatedAt"`;

/** A sub-case as lists show it; its flow is read when somebody asks for it. */
export interface SubCaseListRow {
  id: string;
  version: number;
  state: string;
  stateSince: string;
  caseId: string;
  bjNo: string;
  matterCode: string | null;
  matterName: string;
  position: number;
  ownerType: string;
  ownerName: string;
  mode: string;
  dueAt: SqlInstant | null;
  externalStatus: string | null;
  externalStatusAt: SqlInstant | null;
  lastFeedbackAt: SqlInstant | null;
  finishMode: string | null;
  result: string | null;
  librarySync: string;
}

export interface SubCaseRow extends FlowRow, SubCaseListRow {
  acceptedAt: SqlInstant | null;
}

const SUB_CASE_LIST_COLUMNS = `
  s.id, s.version, s.state, s.state_since as "stateSince", s.matter_code as "matterCode", s.case_id as "caseId", s.bj_no as "bjNo",
  s.matter_name as "matterName", s.position, s.owner_type as "ownerType", s.owner_name as "ownerName", s.mode, s.due_at as "dueAt",
  s.external_status as "externalStatus", s.external_status_at as "externalStatusAt", s.last_feedback_at as "lastFeedbackAt",
  s.finish_mode as "finishMode", s.result, s.library_sync as "librarySync"`;

const SUB_CASE_COLUMNS = `${SUB_CASE_LIST_COLUMNS},
  s.return_to as "returnTo", s.flow_version as "flowVersion", s.event_seq as "eventSeq", s.event_hash as "eventHash", s.org_id as "orgId",
  s.org_path as "orgPath", s.district_code as "districtCode", s.last_actor_id as "lastActorId", s.submitted_by_id as "submittedById",
  s.bj_no as title, s.subject, s.accepted_at as "acceptedAt"`;

export const caseColumns = sql.raw(CASE_COLUMNS);
export const subCaseColumns = sql.raw(SUB_CASE_COLUMNS);
/**
 * The sub-cases of `c` in bundle order as one JSON text per case ({@link SubCaseListRow}[], instants in ISO 8601). A page has six times as
 * many of them as of cases: one text is read several times faster than their rows, and it saves the second statement.
 */
export const subCaseList = sql.raw(
  `(select json_agg(t order by t.position) from (select ${SUB_CASE_LIST_COLUMNS} from sub_case s where s.case_id = c.id) t)::text`,
);
