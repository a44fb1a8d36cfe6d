import { type SqlInstant, sql } from '../../../database/sql.ts';
import type { OrgType } from '../../../platform/access/index.ts';
import type { Limit } from '../../../platform/calendar/index.ts';
import { type FlowRow, limitByDue } from '../../../platform/flow/index.ts';

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
  archiveUnfinished: boolean;
  accountOneClerk: boolean;
  submissionNo: number;
  submittedAt: SqlInstant | null;
  acceptedAt: SqlInstant | null;
  finishedAt: SqlInstant | null;
  dueAt: SqlInstant | null;
  /** What the limit that runs out at `dueAt` is counted in. */
  dueLimit: Limit | null;
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

/** What every list needs of a case: its key, its state and number, and what the library's state is made of. */
const CASE_BASE = ['c.id', 'c.state', 'c.case_no as "caseNo"', 'c.library_sync as "librarySync"'];

const PLACE_COLUMNS = ['c.org_id as "orgId"', 'c.district_code as "districtCode"'];

/** What the engine knows of a record, for the acts that it allows. */
const FLOW_COLUMNS = [
  ...PLACE_COLUMNS,
  'c.org_path as "orgPath"',
  'c.version',
  'c.state_since as "stateSince"',
  'c.return_to as "returnTo"',
  'c.flow_version as "flowVersion"',
  'c.event_seq as "eventSeq"',
  'c.event_hash as "eventHash"',
  'c.last_actor_id as "lastActorId"',
  'c.submitted_by_id as "submittedById"',
  'c.case_no as title',
  'c.person_name_masked as subject',
];
const ORG_COLUMNS = [
  ...PLACE_COLUMNS,
  'o.code as "orgCode"',
  'o.name as "orgName"',
  'o.short_name as "orgShortName"',
  'o.level as "orgLevel"',
  'o.region_code as "orgRegionCode"',
  'o.parent_id as "orgParentId"',
  'o.enabled as "orgEnabled"',
];

const DUE_AT = 'c.due_at as "dueAt"';
/** The limit that runs out first: one look into the timers for each row. */
const DUE_LIMIT = `${limitByDue('c.id', 'c.due_at')} as "dueLimit"`;
/** Of an ended case: its newest package could not be built yet (01 §6.8). Open ones are not looked for. */
const ARCHIVE_UNFINISHED = `(c.finished_at is not null and exists (select 1 from electronic_archive ea
  where ea.case_id = c.id and ea.state = 'FAILED')) as "archiveUnfinished"`;
const PLACEMENT_REGION = 'c.placement_region as "placementRegion"';
const PLACEMENT_TYPE = 'c.placement_type as "placementType"';
const PERSON_CATEGORY = 'c.person_category as "personCategory"';

/** Columns behind the other fields of a case, by the field of the API that shows them. */
const CASE_FIELDS: Readonly<Record<string, readonly string[]>> = {
  version: ['c.version'],
  personName: ['c.person_name_masked as "personNameMasked"'],
  idNo: ['c.id_no_masked as "idNoMasked"'],
  mobile: ['c.mobile_masked as "mobileMasked"'],
  channel: ['c.channel'],
  channelTitle: ['c.channel'],
  placementType: [PLACEMENT_TYPE],
  placementTypeTitle: [PLACEMENT_TYPE],
  personCategory: [PERSON_CATEGORY],
  personCategoryTitle: [PERSON_CATEGORY],
  dischargeDate: ['c.discharge_date::text as "dischargeDate"'],
  placementRegion: [PLACEMENT_REGION],
  placementName: [PLACEMENT_REGION],
  acceptOrg: ORG_COLUMNS,
  duplicateFlag: ['c.duplicate_flag as "duplicateFlag"'],
  archiveUnfinished: [ARCHIVE_UNFINISHED],
  accountOneClerk: ['c.account_one_clerk as "accountOneClerk"'],
  submissionNo: ['c.submission_no as "submissionNo"'],
  submittedAt: ['c.submitted_at as "submittedAt"'],
  acceptedAt: ['c.accepted_at as "acceptedAt"'],
  finishedAt: ['c.finished_at as "finishedAt"'],
  dueAt: [DUE_AT],
  remaining: [DUE_AT, DUE_LIMIT],
  promiseDueAt: ['c.promise_due_at as "promiseDueAt"'],
  legalDueAt: ['c.legal_due_at as "legalDueAt"'],
  finishMode: ['c.finish_mode as "finishMode"'],
  finishReasonTitle: ['c.finish_reason_code as "finishReasonCode"'],
  finishReasonText: ['c.finish_reason_text as "finishReasonText"'],
  lastFeedbackAt: ['c.last_feedback_at as "lastFeedbackAt"'],
  assigneeId: ['a.user_id as "assigneeId"'],
  assigneeName: ['a.user_name as "assigneeName"'],
  urgedAt: ['c.urged_at as "urgedAt"'],
  lastActorName: ['c.last_actor_name as "lastActorName"'],
  updatedAt: ['c.updated_at as "updatedAt"'],
  flow: FLOW_COLUMNS,
};

/** The tables beside the case, each joined only where a column of it is read. */
const JOINS = {
  'o.': 'join org o on o.id = c.org_id',
  'a.': `left join assignment a on a.record_type = 'case' and a.record_id = c.id`,
} as const;

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

/** What every list needs of a sub-case: its key, its place, and what the summary is made of. */
const SUB_CASE_BASE = 's.id, s.case_id as "caseId", s.state, s.mode, s.matter_name as "matterName"';

const LIBRARY_SYNC = 's.library_sync as "librarySync"';

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
  librarySync: LIBRARY_SYNC,
} as const;

const SUB_CASE_COLUMNS = `${[SUB_CASE_BASE, ...Object.values(SUB_CASE_FIELDS)].join(', ')},
  s.position, s.return_to as "returnTo", s.flow_version as "flowVersion", s.event_seq as "eventSeq", s.event_hash as "eventHash",
  s.org_id as "orgId", s.org_path as "orgPath", s.district_code as "districtCode", s.last_actor_id as "lastActorId",
  s.submitted_by_id as "submittedById", s.bj_no as title, s.subject, s.accepted_at as "acceptedAt"`;

export const subCaseColumns = sql.raw(SUB_CASE_COLUMNS);

/**
 * The columns of sub-cases for a list that shows `fields` of them and `caseFields` of their cases. A page has six times as many sub-cases as
 * cases: what nobody sees is not read.
 */
export function subCaseListColumns(fields: ReadonlySet<string>, caseFields: ReadonlySet<string>) {
  const shown = Object.entries(SUB_CASE_FIELDS).flatMap(([field, column]) => (fields.has(field) ? [column] : []));
  // The library's state of a case is the worst of its parts.
  const ofCase = caseFields.has('librarySync') ? [LIBRARY_SYNC] : [];
  return sql.raw([...new Set([SUB_CASE_BASE, ...shown, ...ofCase])].join(', '));
}

type Listing = ReturnType<typeof writeListing>;
/** What {@link caseListing} has written, by the fields: an operation that is kept asks with the same set each time. */
const listings = new WeakMap<ReadonlySet<string>, Map<string | undefined, Listing>>();

/** Columns and tables of cases for a list that shows `fields` and is ordered by `sortField`: what nobody sees is neither read nor joined. */
export function caseListing(fields: ReadonlySet<string>, sortField?: string): Listing {
  const known = listings.get(fields) ?? new Map<string | undefined, Listing>();
  listings.set(fields, known);
  const listing = known.get(sortField) ?? writeListing(fields, sortField);
  known.set(sortField, listing);
  return listing;
}

function writeListing(fields: ReadonlySet<string>, sortField: string | undefined) {
  const shown = Object.entries(CASE_FIELDS).flatMap(([field, columns]) =>
    fields.has(field) || field === sortField ? columns : [],
  );
  const columns = [...new Set([...CASE_BASE, ...shown])];
  const joins = Object.entries(JOINS).flatMap(([alias, join]) =>
    columns.some((column) => column.startsWith(alias)) ? [join] : [],
  );
  return { columns: sql.raw(columns.join(', ')), tables: sql.raw(['one_thing_case c', ...joins].join(' ')) };
}

/** Every column of a case with its centre and who handles it; `c`, `o` and `a` are the aliases of {@link caseTables}. */
export const { columns: caseColumns, tables: caseTables } = caseListing(new Set(Object.keys(CASE_FIELDS)));
