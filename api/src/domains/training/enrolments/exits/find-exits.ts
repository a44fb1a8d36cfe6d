import { firstRow, rows, type SqlInstant, sql } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import type { Page, PageArgs } from '../../../../graphql/connection.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { recordAuditApart } from '../../../../platform/audit/index.ts';
import { badInput, refuse } from '../../../../platform/errors/index.ts';
import { type FlowRow, flowColumns } from '../../../../platform/flow/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import { chunksOf, pageOf, type SortOf } from '../../../../platform/lists/index.ts';
import { enrolmentFlow } from '../enrolment.flow.ts';
import { exitFlow } from './exit.flow.ts';
import { type ExitFilterInput, ExitType } from './exit.type.ts';
import { exitSort } from './exit-sort.ts';
import { EXIT } from './record-type.ts';

interface ExitRow extends FlowRow {
  enrolmentId: string;
  enrolNo: string;
  enrolmentState: string;
  roundTitle: string;
  projectName: string;
  institutionName: string;
  plannedStart: string;
  plannedEnd: string;
  exitDate: string;
  reason: string;
  askedAt: SqlInstant;
}

const columns = sql`
         ${flowColumns('x')}, x.exit_no as title, x.name_masked as subject, 'TRAINING_EXIT' as "matterCode", x.enrolment_id as "enrolmentId",
         e.enrol_no as "enrolNo", e.state as "enrolmentState", r.title as "roundTitle", p.name as "projectName", i.name as "institutionName",
         r.planned_start::text as "plannedStart", r.planned_end::text as "plannedEnd", x.exit_date::text as "exitDate", x.reason,
         x.created_at as "askedAt"`;
const tables = sql`training_exit x join training_enrolment e on e.id = x.enrolment_id join enrolment_round r on r.id = e.round_id
    join training_project p on p.id = e.project_id join training_institution i on i.id = e.institution_id`;

/** His own, and those of the trainees of the caller's scope. */
export function visibleExits(ctx: Ctx): ReturnType<typeof sql> {
  const placed = scopeWhere(scopeOf(ctx.actor), 'x') as ReturnType<typeof sql>;
  return ctx.actor.kind === 'USER' ? sql`(${placed} or x.account_id = ${ctx.actor.userId})` : placed;
}

function view(row: ExitRow): ExitType {
  const { title, subject, state, enrolmentState, ...rest } = row;
  return Object.assign(new ExitType(), {
    ...rest,
    row,
    exitNo: title,
    name: subject,
    enrolmentStateTitle: enrolmentFlow.states[enrolmentState]?.title ?? enrolmentState,
    state,
    stateTitle: exitFlow.states[state]?.title ?? state,
  });
}

const list = { columns, tables, order: exitSort.order };

/** @throws BAD_INPUT */
function whereOf(ctx: Ctx, filter: ExitFilterInput) {
  const parts = [visibleExits(ctx)];
  if (filter.states?.length) parts.push(sql`x.state = any(${[...filter.states]}::text[])`);
  const search = filter.search?.trim();
  if (search && [...search].length > 60) throw badInput([{ path: 'filter.search', message: '搜索内容不能超过60个字' }]);
  if (search)
    parts.push(
      sql`(x.exit_no = ${search.toUpperCase()} or e.enrol_no = ${search.toUpperCase()} or strpos(r.title, ${search}) > 0)`,
    );
  return sql`${sql.join(parts, sql` and `)}`;
}

/** 退训申请 that the caller may see. @throws BAD_INPUT */
export async function listExits(
  ctx: Ctx,
  filter: ExitFilterInput,
  sort: SortOf<typeof exitSort>,
  args: PageArgs,
): Promise<Page<ExitType>> {
  return pageOf(ctx, list, { where: whereOf(ctx, filter), sort }, args, view);
}

/** What an export counts: the rows of {@link listExits}. @throws BAD_INPUT */
export const exitRows = (ctx: Ctx, filter: ExitFilterInput) => sql`${tables} where ${whereOf(ctx, filter)}`;

/** All rows of the filter, a page at a time: for exports. */
export async function* exitPages(ctx: Ctx, filter: ExitFilterInput): AsyncGenerator<ExitType[]> {
  yield* chunksOf(ctx, list, whereOf(ctx, filter), view);
}

/** One that the caller may see; absent and another's answer the same. @throws NOT_FOUND */
export async function getExit(ctx: Ctx, id: string, operation: string): Promise<ExitType> {
  if (!isUuid(id)) throw refuse('NOT_FOUND');
  const row = await firstRow<ExitRow>(
    ctx,
    sql`select ${columns} from ${tables} where x.id = ${id} and ${visibleExits(ctx)}`,
  );
  if (row) return view(row);
  if (await firstRow(ctx, sql`select 1 from training_exit where id = ${id}`))
    await recordAuditApart(ctx, {
      event: 'access.out-of-scope',
      objectType: EXIT,
      objectId: id.toLowerCase(),
      ok: false,
      detail: { operation },
    });
  throw refuse('NOT_FOUND');
}

/** The last of each of some enrolments, as the caller may see them. */
export async function lastExits(ctx: Ctx, enrolmentIds: readonly string[]): Promise<Map<string, ExitType>> {
  const found = await rows<ExitRow>(
    ctx,
    sql`select ${columns} from ${tables} where ${visibleExits(ctx)} and x.id in (select distinct on (enrolment_id) id from training_exit
         where enrolment_id = any(${[...enrolmentIds]}::uuid[]) order by enrolment_id, id desc)`,
  );
  return new Map(found.map((row) => [row.enrolmentId, view(row)]));
}
