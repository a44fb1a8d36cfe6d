import { firstRow, rows, type SqlInstant, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import type { PageArgs } from '../../../graphql/connection.ts';
import { recordAuditApart } from '../../../platform/audit/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { type FlowRow, flowColumns } from '../../../platform/flow/index.ts';
import { type Ctx, inScope, scopeOf } from '../../../platform/kernel/index.ts';
import { type CountedPage, chunksOf, countedPageOf, type SortOf } from '../../../platform/lists/index.ts';
import { EDUCATION, regionTitle } from '../../people/index.ts';
import { EMPLOYMENT_STATUS, ENROLMENT_CHANNEL, TRAINEE_CATEGORY, titleOfItem } from '../codes.ts';
import { enrolmentFlow } from '../enrolments/enrolment.flow.ts';
import { ENROLMENT } from '../enrolments/record-type.ts';
import { completedSubsidised, lastCompleted } from '../trainees/completions.ts';
import type { Interception } from '../trainees/intercept/intercept.ts';
import { type ReviewFilterInput, ReviewType } from './review.type.ts';
import { reviewWhere } from './review-filter.ts';
import { reviewSort } from './review-sort.ts';

interface ReviewRow extends FlowRow {
  traineeIndex: string;
  idNo: string;
  phone: string;
  category: string | null;
  dischargeDate: string | null;
  projectName: string;
  institutionName: string;
  roundId: string;
  roundTitle: string;
  appliedAt: SqlInstant;
  identityResult: string;
  identityNotes: string[];
  identityCheckedAt: SqlInstant | null;
  holdUntil: SqlInstant | null;
  waitlistNo: number | null;
  interceptions: Interception[];
  channel: string;
  education: string | null;
  emergencyName: string | null;
  emergencyPhone: string | null;
  enrolledBy: string | null;
  byInstitution: boolean;
  missing: { name: string; note: string | null }[];
  releasedAt: SqlInstant | null;
  releasedByName: string | null;
  employmentStatus: string;
  wish: string;
  completedSubsidised: number;
  lastCompleted: string | null;
}

export const reviewSource = sql`training_enrolment e join enrolment_round r on r.id = e.round_id join training_project p on p.id = e.project_id
    join training_institution i on i.id = e.institution_id join training_trainee t on t.id = e.trainee_id`;

const columns = sql`
         ${flowColumns('e')}, e.enrol_no as title, e.name_masked as subject, 'TRAINING_ENROLMENT' as "matterCode",
         t.id_no_index as "traineeIndex", e.id_no_masked as "idNo", e.phone_masked as phone, e.person_category as category,
         m.discharge_date::text as "dischargeDate", p.name as "projectName", i.name as "institutionName", e.round_id as "roundId",
         r.title as "roundTitle", e.applied_at as "appliedAt", e.identity_result as "identityResult",
         e.identity_notes as "identityNotes", e.identity_checked_at as "identityCheckedAt", e.hold_until as "holdUntil",
         e.waitlist_no as "waitlistNo", e.interceptions, e.missing, e.channel, e.education, e.emergency_name_masked as "emergencyName", e.emergency_phone_masked as "emergencyPhone",
         e.enrolled_by_org || ' ' || e.enrolled_by_name as "enrolledBy", e.by_institution as "byInstitution", e.released_at as "releasedAt", e.released_by_name as "releasedByName",
         e.employment_status as "employmentStatus", e.wish, ${completedSubsidised} as "completedSubsidised",
         ${lastCompleted} as "lastCompleted"`;
const tables = sql`${reviewSource} left join training_identity m on m.id_no_index = t.id_no_index`;
const listed = { columns, tables, counted: reviewSource, order: reviewSort.order };

/** A district without 上海市; the city's own stand under 310000. */
export const districtName = (code: string): string =>
  code === '310000' ? '市局' : (regionTitle(code)?.replace('上海市', '') ?? code);

function view(row: ReviewRow): ReviewType {
  const { title, subject, state, interceptions, employmentStatus, category, channel, education, waitlistNo, ...rest } =
    row;
  return Object.assign(new ReviewType(), {
    ...rest,
    row,
    enrolNo: title,
    name: subject,
    categoryTitle: category && titleOfItem(TRAINEE_CATEGORY, category),
    districtName: districtName(row.districtCode),
    channelTitle: titleOfItem(ENROLMENT_CHANNEL, channel),
    educationTitle: education && titleOfItem(EDUCATION, education),
    employmentStatusTitle: titleOfItem(EMPLOYMENT_STATUS, employmentStatus),
    interceptions: interceptions.map(({ code, message }) => ({ code, message })),
    waitlistNo: state === 'WAITLIST' ? waitlistNo : null,
    state,
    stateTitle: state === 'WAITLIST' ? `候补第${waitlistNo}位` : (enrolmentFlow.states[state]?.title ?? state),
  });
}

/** Enrolments of the caller's scope, with their count. */
export async function listReviews(
  ctx: Ctx,
  filter: ReviewFilterInput,
  sort: SortOf<typeof reviewSort>,
  args: PageArgs,
): Promise<CountedPage<ReviewType>> {
  return countedPageOf(ctx, listed, { where: reviewWhere(ctx, filter), sort }, args, view);
}

/** All rows of the filter, a page at a time: for exports. */
export async function* reviewPages(ctx: Ctx, filter: ReviewFilterInput): AsyncGenerator<ReviewType[]> {
  yield* chunksOf(ctx, listed, reviewWhere(ctx, filter), view);
}

/** One of the caller's scope; absent and out-of-scope answer the same. @throws NOT_FOUND */
export async function getReview(ctx: Ctx, id: string, operation: string): Promise<ReviewType> {
  const row = isUuid(id)
    ? await firstRow<ReviewRow>(ctx, sql`select ${columns} from ${tables} where e.id = ${id}::uuid`)
    : undefined;
  if (row && inScope(scopeOf(ctx.actor), row)) return view(row);
  if (row)
    await recordAuditApart(ctx, {
      event: 'access.out-of-scope',
      objectType: ENROLMENT,
      objectId: row.id,
      ok: false,
      detail: { operation },
    });
  throw refuse('NOT_FOUND');
}

/** Some, in the order asked for. @throws NOT_FOUND when one of them is absent or out of scope */
export async function getReviews(ctx: Ctx, ids: readonly string[], operation: string): Promise<ReviewType[]> {
  const wanted = [...new Set(ids.map((id) => id.toLowerCase()))];
  const found = await rows<ReviewRow>(
    ctx,
    sql`select ${columns} from ${tables} where e.id = any(${wanted.filter(isUuid)}::uuid[]) and ${reviewWhere(ctx, {})}`,
  );
  const byId = new Map(found.map((row) => [row.id, view(row)]));
  const missing = wanted.find((id) => !byId.has(id));
  if (missing !== undefined) return [await getReview(ctx, missing, operation)];
  return wanted.flatMap((id) => byId.get(id) ?? []);
}
