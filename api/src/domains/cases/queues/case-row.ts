import { type SqlInstant, sql } from '../../../database/sql.ts';
import type { OrgType } from '../../../platform/access/index.ts';
import type { LimitUnit } from '../../../platform/calendar/index.ts';
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
  orgLevel: OrgType['level'];
  orgRegionCode: string;
  orgParentId: string | null;
  orgEnabled: boolean;
  duplicateFlag: string;
  submissionNo: number;
  submittedAt: SqlInstant | null;
  acceptedAt: SqlInstant | null;
  finishedAt: SqlInstant | null;
  dueAt: SqlInstant | null;
  /** What the limit that runs out at `dueAt` is counted in. */
  dueUnit: LimitUnit | null;
  promiseDueAt: SqlInstant | null;
  legalDueAt: SqlInstant | null;
  finishMode: string | null;
  finishReasonCode: string | null;
  finishReasonText: string | null;
  librarySync: string;
  lastFeedbackAt: SqlInstant | null;
  lastActorName: string | null;
  assigneeId: string | null;
  assigneeName: string | null;
  urgedAt: SqlInstant | null;
  updatedAt: SqlInstant;
}

/** Columns of a case with its centre and who handles it; `c`, `o` and `a` are the aliases of {@link caseTables}. One text for every list, so that the statement is prepared once. */
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
  c.last_feedback_at as "lastFeedbackAt", c.last_actor_name as "lastActorName", c.updated_at as "updatedAt",
  (select t.limit_unit from flow_timer t where t.record_id = c.id and t.closed_at is null and t.due_at = c.due_at limit 1) as "dueUnit",
  c.urged_at as "urgedAt", a.user_id as "assigneeId", a.user_name as "assigneeName"`;

/** A sub-case as lists show it. Columns of fields that were not asked for are absent; its flow is read when somebody asks for it. */
export interface SubCaseListRow {
  id: string;
  version: number;
  state: string;
  stateSince: string;
  caseId: string;
  bjNo: string;
  matterCode: string | null;
  matterName: string;
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
  position: number;
  acceptedAt: SqlInstant | null;
}

/** What every list needs of a sub-case: its key, its place, and what the summary and the library's state are made of. */
const SUB_CASE_BASE = `
  s.id, s.case_id as "caseId", s.state, s.mode, s.matter_name as "matterName", s.library_sync as "librarySync"`;

/** Columns behind the other fields of a sub-case, by the field that shows them. */
const SUB_CASE_FIELDS = {
  version: 's.version',
  bjNo: 's.bj_no as "bjNo"',
  matterCode: 's.matter_code as "matterCode"',
  ownerType: 's.owner_type as "ownerType"',
  ownerName: 's.owner_name as "ownerName"',
  dueAt: 's.due_at as "dueAt"',
  externalStatus: 's.external_status as "externalStatus"',
  externalStatusAt: 's.external_status_at as "externalStatusAt"',
  lastFeedbackAt: 's.last_feedback_at as "lastFeedbackAt"',
  daysInStage: 's.state_since as "stateSince"',
  finishMode: 's.finish_mode as "finishMode"',
  result: 's.result',
} as const;

const SUB_CASE_COLUMNS = `${[SUB_CASE_BASE, ...Object.values(SUB_CASE_FIELDS)].join(', ')},
  s.position, s.return_to as "returnTo", s.flow_version as "flowVersion", s.event_seq as "eventSeq", s.event_hash as "eventHash",
  s.org_id as "orgId", s.org_path as "orgPath", s.district_code as "districtCode", s.last_actor_id as "lastActorId",
  s.submitted_by_id as "submittedById", s.bj_no as title, s.subject, s.accepted_at as "acceptedAt"`;

export const caseColumns = sql.raw(CASE_COLUMNS);
export const caseTables = sql.raw(`one_thing_case c join org o on o.id = c.org_id
  left join assignment a on a.record_type = 'case' and a.record_id = c.id`);
export const subCaseColumns = sql.raw(SUB_CASE_COLUMNS);

/** The columns of sub-cases for a list that shows `fields`. A page has six times as many sub-cases as cases: what nobody sees is not read. */
export function subCaseListColumns(fields: ReadonlySet<string>) {
  const shown = Object.entries(SUB_CASE_FIELDS).filter(([field]) => fields.has(field));
  return sql.raw([SUB_CASE_BASE, ...shown.map(([, column]) => column)].join(', '));
}
