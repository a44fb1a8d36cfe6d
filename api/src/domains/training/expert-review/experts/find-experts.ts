import { firstRow, rows, sql } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import type { PageArgs } from '../../../../graphql/connection.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type CountedPage, chunksOf, countedPageOf, type SortOf } from '../../../../platform/lists/index.ts';
import { regionTitle, SEX } from '../../../people/index.ts';
import { PROJECT_CATEGORY, titleOfItem } from '../../codes.ts';
import type { ReviewExpertType } from './expert.type.ts';
import { EXPERT_STATES, type ExpertFilterInput, expertWhere, stateColumn } from './expert-filter.ts';
import { expertSort } from './expert-sort.ts';

/** The library has some hundred experts; whoever looks for one narrows the list. */
const MOST = 500;
type ExpertRow = Omit<ReviewExpertType, 'stateTitle' | 'fieldTitles' | 'genderTitle' | 'employerDistrictTitle'>;

const columnsFor = (ctx: Ctx) => sql`
         e.id, e.version, e.name, e.id_no_masked as "idNo", e.gender, e.phone_masked as phone, e.employer, e.employer_uscc as "employerUscc",
         e.employer_parent as "employerParent", e.employer_district as "employerDistrict", e.title, e.fields,
         e.enabled, ${stateColumn(ctx)} as state, e.valid_to::text as "validTo", e.review_count as "reviewCount",
         e.bank_masked as "bankAccount", e.work_history as "workHistory", u.login_name as "loginName",
         coalesce(u.status in ('ENABLED', 'PENDING'), false) as "accountUsable"`;
const tables = sql`review_expert e left join user_account u on u.id = e.account_id`;
const libraryFor = (ctx: Ctx) => ({
  columns: columnsFor(ctx),
  tables,
  counted: sql`review_expert e`,
  order: expertSort.order,
});
const view = (row: ExpertRow): ReviewExpertType => ({
  ...row,
  genderTitle: row.gender ? titleOfItem(SEX, row.gender) : null,
  employerDistrictTitle: row.employerDistrict ? (regionTitle(row.employerDistrict) ?? null) : null,
  stateTitle: EXPERT_STATES[row.state],
  fieldTitles: row.fields.map((code) => titleOfItem(PROJECT_CATEGORY, code)),
});

/** Experts by name, those in office first: for whoever chooses among them. */
export async function findExperts(
  ctx: Ctx,
  { search, field }: { search?: string | null | undefined; field?: string | null | undefined },
): Promise<ReviewExpertType[]> {
  const where = expertWhere(ctx, { search: search ?? null, fields: field ? [field] : null });
  const found = await rows<ExpertRow>(
    ctx,
    sql`select ${columnsFor(ctx)} from ${tables} where ${where} order by e.enabled desc, e.name, e.id limit ${MOST}`,
  );
  return found.map(view);
}

/** The library, with its count. @throws BAD_INPUT */
export async function listExperts(
  ctx: Ctx,
  filter: ExpertFilterInput,
  sort: SortOf<typeof expertSort>,
  args: PageArgs,
): Promise<CountedPage<ReviewExpertType>> {
  return countedPageOf(ctx, libraryFor(ctx), { where: expertWhere(ctx, filter), sort }, args, view);
}

/** All rows of the filter, a page at a time: for exports. */
export async function* expertPages(ctx: Ctx, filter: ExpertFilterInput): AsyncGenerator<ReviewExpertType[]> {
  yield* chunksOf(ctx, libraryFor(ctx), expertWhere(ctx, filter), view);
}

/** @throws NOT_FOUND */
export async function getExpert(ctx: Ctx, id: string): Promise<ReviewExpertType> {
  const found = isUuid(id)
    ? await firstRow<ExpertRow>(ctx, sql`select ${columnsFor(ctx)} from ${tables} where e.id = ${id}`)
    : undefined;
  if (!found) throw refuse('NOT_FOUND');
  return view(found);
}
