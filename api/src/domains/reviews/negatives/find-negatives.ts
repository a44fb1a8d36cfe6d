import type { RawBuilder } from 'kysely';
import { type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { type Attachment, listAttachments } from '../../../platform/files/index.ts';
import { type FlowRow, flowColumns } from '../../../platform/flow/index.ts';
import { type Ctx, requireUser, scopeOf } from '../../../platform/kernel/index.ts';
import { newestFirst } from '../../../platform/lists/index.ts';
import { SOURCES } from '../enums.ts';
import { periodWhere } from '../lists/evaluation-filter.ts';
import { ANONYMOUS, type StaffSnapshot } from '../words.ts';
import { negativeFlow } from './negative.flow.ts';
import { type NegativeReviewFilterInput, NegativeReviewType } from './negative.type.ts';
import type { NegativeSource } from './open-negative.ts';
import { VERDICTS, type Verdict } from './reasons.ts';
import { NEGATIVE_REVIEW } from './record-type.ts';

/** A negative review as lists read it. */
export interface NegativeRow extends FlowRow {
  source: NegativeSource;
  evaluationId: string | null;
  orderNo: string | null;
  orderDeadline: SqlInstant | null;
  grade: number | null;
  content: string;
  applicantMasked: string;
  anonymous: boolean | null;
  caseId: string | null;
  caseNo: string | null;
  serviceNo: string;
  orgName: string;
  staff: StaffSnapshot[];
  dispatchAt: SqlInstant;
  dueAt: SqlInstant | null;
  contactAt: SqlInstant | null;
  contactByName: string | null;
  verdict: Verdict | null;
  extended: boolean;
  revisitGrade: number | null;
  ownerName: string | null;
}

const columns = sql`
  ${flowColumns('n')}, n.review_no as title, n.matter_name as subject, n.matter_code as "matterCode", n.source,
  n.evaluation_id as "evaluationId", h.order_no as "orderNo", h.deadline as "orderDeadline", n.grade, n.content_masked as content,
  n.applicant_masked as "applicantMasked", e.anonymous, n.case_id as "caseId", n.case_no as "caseNo", n.service_no as "serviceNo",
  n.org_name as "orgName", n.staff, n.dispatch_at as "dispatchAt", n.due_at as "dueAt", n.contact_at as "contactAt",
  n.contact_by_name as "contactByName", n.verdict, n.extended, n.revisit_grade as "revisitGrade", g.user_name as "ownerName"`;

/** `n` is the review, `e` its evaluation, `g` who is responsible, `h` the first order of the hotline about it. */
export const negativeTables = sql`
  negative_review n
  left join evaluation e on e.id = n.evaluation_id
  left join assignment g on g.record_type = 'negativeReview' and g.record_id = n.id
  left join lateral (select order_no, deadline from hotline_order o where o.negative_review_id = n.id order by o.id limit 1) h on true`;

/** The case of an anonymous evaluation would name who gave it. */
const NO_CASE = { caseId: null, caseNo: null, serviceNo: null } as const;

function view(ctx: Ctx, row: NegativeRow, files: readonly Attachment[] = []): NegativeReviewType {
  const { title, subject, ...rest } = row;
  const unnamed = row.anonymous === true;
  return Object.assign(new NegativeReviewType(), unnamed ? { ...rest, ...NO_CASE } : rest, {
    row,
    files,
    reviewNo: title,
    matterName: subject,
    sourceTitle: SOURCES[row.source],
    anonymous: unnamed,
    evaluatorMasked: unnamed ? ANONYMOUS : row.applicantMasked,
    verdictTitle: row.verdict && VERDICTS[row.verdict],
    stateTitle: negativeFlow.states[row.state]?.title ?? row.state,
    overdue: row.dueAt !== null && toDate(row.dueAt) < ctx.app.clock.now(),
  });
}

/** The condition of the list, the caller's scope always included. @throws BAD_INPUT */
export function negativeWhere(ctx: Ctx, filter: NegativeReviewFilterInput): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [scopeWhere(scopeOf(ctx.actor), 'n')];
  if (filter.states?.length) parts.push(sql`n.state = any(${filter.states}::text[])`);
  if (filter.mine) parts.push(sql`g.user_id = ${requireUser(ctx).userId}`);
  if (filter.unassigned) parts.push(sql`g.user_id is null and n.ended_at is null`);
  if (filter.overdue) parts.push(sql`n.due_at < ${ctx.app.clock.now()}`);
  if (filter.districtCode) parts.push(sql`n.district_code = ${filter.districtCode}`);
  if (filter.orgId) parts.push(sql`n.org_id::text = ${filter.orgId.toLowerCase()}`);
  parts.push(...periodWhere(sql`n.dispatch_at`, filter));
  const search = filter.search?.trim().toUpperCase().slice(0, 64);
  if (search)
    parts.push(
      sql`(${search} in (n.review_no, h.order_no) or (e.anonymous is not true and ${search} in (n.service_no, n.case_no)))`,
    );
  return sql.join(parts, sql` and `);
}

const negatives = newestFirst<NegativeRow, NegativeReviewFilterInput, NegativeReviewType>({
  type: NEGATIVE_REVIEW,
  alias: 'n',
  columns,
  tables: negativeTables,
  where: negativeWhere,
  viewer: (ctx) => (row) => view(ctx, row),
});

/** 差评 of the caller's scope, newest first. */
export const listNegatives = negatives.page;

/** All of the list, page by page, for exports. */
export const negativePages = negatives.pages;
/** The row of one negative review of the caller's scope. @throws NOT_FOUND */
export const readNegativeRow = negatives.get;

/** One negative review of the caller's scope, with its files. @throws NOT_FOUND */
export async function openNegativeReview(ctx: Ctx, id: string): Promise<NegativeReviewType> {
  const row = await negatives.get(ctx, id);
  return view(ctx, row, (await listAttachments(ctx, NEGATIVE_REVIEW, [row.id])).get(row.id));
}
