import { firstRow, rows, sql } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import {
  decodeCursor,
  encodeCursor,
  type Page,
  type PageArgs,
  pageSize,
  toPage,
} from '../../../../graphql/connection.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { mask } from '../../../../platform/masking/index.ts';
import { PROJECT_CATEGORY, titleOfItem } from '../../codes.ts';
import type { ReviewExpertType } from './expert.type.ts';
import { EXPERT_STATES, type ExpertFilterInput, expertWhere, stateColumn } from './expert-filter.ts';

/** The library has some hundred experts; whoever looks for one narrows the list. */
const MOST = 500;
const COUNT_CAP = 10_000;

type ExpertRow = Omit<ReviewExpertType, 'stateTitle' | 'fieldTitles'>;

const select = (ctx: Ctx) => sql`
  select e.id, e.version, e.name, e.id_no_masked as "idNo", e.phone, e.employer, e.employer_uscc as "employerUscc", e.title, e.fields,
         e.enabled, ${stateColumn(ctx)} as state, e.valid_to::text as "validTo", e.review_count as "reviewCount",
         e.bank_masked as "bankAccount", e.work_history as "workHistory", u.login_name as "loginName",
         coalesce(u.status in ('ENABLED', 'PENDING'), false) as "accountUsable"
    from review_expert e left join user_account u on u.id = e.account_id`;
const view = (row: ExpertRow): ReviewExpertType => ({
  ...row,
  phone: mask('phone', row.phone),
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
    sql`${select(ctx)} where ${where} order by e.enabled desc, e.name, e.id limit ${MOST}`,
  );
  return found.map(view);
}

/** The library, newest first, with its count. @throws BAD_INPUT */
export async function listExperts(
  ctx: Ctx,
  filter: ExpertFilterInput,
  args: PageArgs,
): Promise<Page<ReviewExpertType> & { totalCount: number; totalCapped: boolean }> {
  const size = pageSize(args);
  const where = expertWhere(ctx, filter);
  const after = args.after ? sql`e.id < ${decodeCursor(args.after).id}::uuid` : sql`true`;
  const found = await rows<ExpertRow>(
    ctx,
    sql`${select(ctx)} where ${where} and ${after} order by e.id desc limit ${size + 1}`,
  );
  const counted = await firstRow<{ n: number }>(
    ctx,
    sql`select count(*)::int as n from (select 1 from review_expert e where ${where} limit ${COUNT_CAP}) t`,
  );
  const total = counted?.n ?? 0;
  return {
    ...toPage(found, size, args, (row) => encodeCursor(null, row.id), view),
    totalCount: total,
    totalCapped: total === COUNT_CAP,
  };
}

/** All rows of the filter, a page at a time: for exports. */
export async function* expertPages(ctx: Ctx, filter: ExpertFilterInput): AsyncGenerator<ReviewExpertType[]> {
  const where = expertWhere(ctx, filter);
  let before = sql`true`;
  for (;;) {
    const found = await rows<ExpertRow>(
      ctx,
      sql`${select(ctx)} where ${where} and ${before} order by e.id desc limit 500`,
    );
    if (found.length > 0) yield found.map(view);
    const last = found.at(-1);
    if (!last || found.length < 500) return;
    before = sql`e.id < ${last.id}::uuid`;
  }
}

/** @throws NOT_FOUND */
export async function getExpert(ctx: Ctx, id: string): Promise<ReviewExpertType> {
  const found = isUuid(id) ? await firstRow<ExpertRow>(ctx, sql`${select(ctx)} where e.id = ${id}`) : undefined;
  if (!found) throw refuse('NOT_FOUND');
  return view(found);
}
