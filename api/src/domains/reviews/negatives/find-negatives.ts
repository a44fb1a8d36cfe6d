import type { RawBuilder } from 'kysely';
import { firstRow, rows, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { decodeCursor, encodeCursor, type Page, type PageArgs, pageSize, toPage } from '../../../graphql/connection.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { recordAuditApart } from '../../../platform/audit/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { type Attachment, listAttachments } from '../../../platform/files/index.ts';
import { type FlowRow, flowColumns } from '../../../platform/flow/index.ts';
import { type Ctx, inScope, scopeOf } from '../../../platform/kernel/index.ts';
import { SOURCES } from '../enums.ts';
import { periodWhere } from '../lists/evaluation-filter.ts';
import { ANONYMOUS, type StaffSnapshot } from '../words.ts';
import { negativeFlow } from './negative.flow.ts';
import { type NegativeReviewFilterInput, NegativeReviewType } from './negative.type.ts';
import type { NegativeSource } from './open-negative.ts';
import { VERDICTS, type Verdict } from './reasons.ts';
import { NEGATIVE_REVIEW } from './record-type.ts';

interface NegativeRow extends FlowRow {
  source: NegativeSource;
  evaluationId: string | null;
  orderNo: string | null;
  orderDeadline: SqlInstant | null;
  grade: number | null;
  content: string;
  applicantMasked: string;
  anonymous: boolean | null;
  caseId: string;
  caseNo: string;
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
}

const columns = sql`
  ${flowColumns('n')}, n.review_no as title, n.matter_name as subject, n.matter_code as "matterCode", n.source,
  n.evaluation_id as "evaluationId", h.order_no as "orderNo", h.deadline as "orderDeadline", n.grade, n.content_masked as content,
  n.applicant_masked as "applicantMasked", e.anonymous, n.case_id as "caseId", n.case_no as "caseNo", n.service_no as "serviceNo",
  n.org_name as "orgName", n.staff, n.dispatch_at as "dispatchAt", n.due_at as "dueAt", n.contact_at as "contactAt",
  n.contact_by_name as "contactByName", n.verdict, n.extended, n.revisit_grade as "revisitGrade"`;

const tables = sql`
  negative_review n
  left join evaluation e on e.id = n.evaluation_id
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

function where(ctx: Ctx, filter: NegativeReviewFilterInput): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [scopeWhere(scopeOf(ctx.actor), 'n')];
  if (filter.states?.length) parts.push(sql`n.state = any(${filter.states}::text[])`);
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

/** 差评 of the caller's scope, newest first. */
export async function listNegatives(
  ctx: Ctx,
  filter: NegativeReviewFilterInput,
  args: PageArgs,
): Promise<Page<NegativeReviewType>> {
  const size = pageSize(args);
  const after = args.after ? sql`n.id < ${decodeCursor(args.after).id}::uuid` : sql`true`;
  const found = await rows<NegativeRow>(
    ctx,
    sql`select ${columns} from ${tables} where ${where(ctx, filter)} and ${after} order by n.id desc limit ${size + 1}`,
  );
  return toPage(
    found,
    size,
    args,
    (row) => encodeCursor(null, row.id),
    (row) => view(ctx, row),
  );
}

/** One negative review of the caller's scope, with its files. @throws NOT_FOUND */
export async function openNegativeReview(ctx: Ctx, id: string): Promise<NegativeReviewType> {
  const row = isUuid(id)
    ? await firstRow<NegativeRow>(ctx, sql`select ${columns} from ${tables} where n.id = ${id}`)
    : undefined;
  if (row && inScope(scopeOf(ctx.actor), row))
    return view(ctx, row, (await listAttachments(ctx, NEGATIVE_REVIEW, [row.id])).get(row.id));
  if (row)
    await recordAuditApart(ctx, {
      event: 'access.out-of-scope',
      objectType: NEGATIVE_REVIEW,
      objectId: row.id,
      ok: false,
    });
  throw refuse('NOT_FOUND');
}
