import { firstRow, rows, type SqlInstant, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { decodeCursor, encodeCursor, type Page, type PageArgs, pageSize, toPage } from '../../../graphql/connection.ts';
import { recordAuditApart } from '../../../platform/audit/index.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { type FlowRow, flowColumns } from '../../../platform/flow/index.ts';
import { type Ctx, inScope, scopeOf } from '../../../platform/kernel/index.ts';
import { regionTitle } from '../../people/index.ts';
import { candidateFlow } from '../candidate.flow.ts';
import { waitedMonths } from '../placement/criteria.ts';
import { CandidateType, type ComparedFieldType } from './candidate.type.ts';
import { type CandidateFilterInput, candidateWhere } from './candidate-filter.ts';

const COUNT_CAP = 10_000;

/** A person of the list as lists and pages read it. */
export interface CandidateRow extends FlowRow {
  personId: string;
  placementRecordId: string;
  idNo: string;
  mobile: string;
  profile: string;
  matchValues: string | null;
  dischargeDate: string;
  serviceMonths: number;
  placementDirection: string;
  rivalRegions: string[];
  reportedOn: string | null;
  waitingStart: string;
  waitingEnd: string | null;
  manualReason: string | null;
  pensionState: string;
  medicalState: string;
  matchResult: string;
  matchedAt: SqlInstant | null;
  comparison: ComparedFieldType[];
  consentState: string;
  consentAt: SqlInstant | null;
  consentChannel: string | null;
  batchId: string | null;
  batchNo: string | null;
  failureReason: string | null;
  identifiedAt: SqlInstant;
  alertedAt: SqlInstant | null;
}

const columns = sql`
  select ${flowColumns('c')},
         c.candidate_no as title, c.name_masked as subject, null as "matterCode", c.person_id as "personId",
         c.placement_record_id as "placementRecordId", c.id_no_masked as "idNo", c.mobile_masked as mobile, c.profile,
         c.match_values as "matchValues", c.discharge_date::text as "dischargeDate", c.service_months as "serviceMonths",
         c.placement_direction as "placementDirection", c.rival_regions as "rivalRegions", c.reported_on::text as "reportedOn",
         c.waiting_start as "waitingStart", c.waiting_end as "waitingEnd", c.manual_reason as "manualReason",
         c.pension_state as "pensionState", c.medical_state as "medicalState", c.match_result as "matchResult",
         c.matched_at as "matchedAt", c.match_detail as comparison, c.consent_state as "consentState", c.consent_at as "consentAt",
         c.consent_channel as "consentChannel", c.batch_id as "batchId", b.batch_no as "batchNo", c.failure_reason as "failureReason",
         c.identified_at as "identifiedAt", c.alerted_at as "alertedAt"
    from entitlement_candidate c left join entitlement_batch b on b.id = c.batch_id`;

const regionName = (code: string) => regionTitle(code)?.replace('上海市', '') ?? code;

export function viewCandidate(ctx: Ctx, row: CandidateRow): CandidateType {
  const {
    title,
    subject,
    state,
    districtCode,
    reportedOn,
    rivalRegions,
    matchValues: _values,
    profile: _profile,
    ...rest
  } = row;
  return Object.assign(new CandidateType(), {
    ...rest,
    row,
    candidateNo: title,
    name: subject,
    state,
    stateTitle: candidateFlow.states[state]?.title ?? state,
    districtCode,
    districtName: regionName(districtCode),
    rivalRegions: rivalRegions.map(regionName),
    reportedOn,
    fullMonths: reportedOn ? waitedMonths(reportedOn, row.waitingEnd, localDateOf(ctx.app.clock.now())) : 0,
  });
}

/** The list in the caller's scope, newest first, with its count. */
export async function listCandidates(
  ctx: Ctx,
  filter: CandidateFilterInput,
  args: PageArgs,
): Promise<Page<CandidateType> & { totalCount: number; totalCapped: boolean }> {
  const size = pageSize(args);
  const where = await candidateWhere(ctx, filter);
  const after = args.after ? sql`c.id < ${decodeCursor(args.after).id}::uuid` : sql`true`;
  const found = await rows<CandidateRow>(
    ctx,
    sql`${columns} where ${where} and ${after} order by c.id desc limit ${size + 1}`,
  );
  const counted = await firstRow<{ n: number }>(
    ctx,
    sql`select count(*)::int as n from (select 1 from entitlement_candidate c where ${where} limit ${COUNT_CAP}) t`,
  );
  const page = toPage(
    found,
    size,
    args,
    (row) => encodeCursor(null, row.id),
    (row) => viewCandidate(ctx, row),
  );
  const total = counted?.n ?? 0;
  return { ...page, totalCount: total, totalCapped: total === COUNT_CAP };
}

/** All rows of the filter, a page at a time: for exports. */
export async function* candidatePages(ctx: Ctx, filter: CandidateFilterInput): AsyncGenerator<CandidateType[]> {
  const where = await candidateWhere(ctx, filter);
  let before = sql`true`;
  for (;;) {
    const found = await rows<CandidateRow>(
      ctx,
      sql`${columns} where ${where} and ${before} order by c.id desc limit 500`,
    );
    if (found.length > 0) yield found.map((row) => viewCandidate(ctx, row));
    const last = found.at(-1);
    if (!last || found.length < 500) return;
    before = sql`c.id < ${last.id}::uuid`;
  }
}

/** One row of the caller's scope; absent and out-of-scope answer the same, and only the audit log knows. @throws NOT_FOUND */
export async function getCandidateRow(ctx: Ctx, id: string, operation: string): Promise<CandidateRow> {
  const row = isUuid(id) ? await firstRow<CandidateRow>(ctx, sql`${columns} where c.id = ${id}::uuid`) : undefined;
  if (row && inScope(scopeOf(ctx.actor), row)) return row;
  if (row) {
    await recordAuditApart(ctx, {
      event: 'access.out-of-scope',
      objectType: 'candidate',
      objectId: row.id,
      ok: false,
      detail: { operation },
    });
  }
  throw refuse('NOT_FOUND');
}
