import { firstRow, sql } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import type { Page, PageArgs } from '../../../../graphql/connection.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import { type FlowRow, flowColumns } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { chunksOf, pageOf, type SortOf } from '../../../../platform/lists/index.ts';
import { batchFlow } from './batch.flow.ts';
import { ReviewBatchType } from './batch.type.ts';
import { type BatchFilterInput, batchWhere } from './batch-filter.ts';
import { batchSort } from './batch-sort.ts';

type BatchRow = FlowRow & Omit<ReviewBatchType, 'row' | 'flow' | 'batchNo' | 'stateTitle' | keyof FlowRow>;

const columns = sql`
         ${flowColumns('b')}, b.batch_no as title, b.title as subject, null as "matterCode", b.year, b.meeting_at as "meetingAt", b.place,
         b.material_from as "materialFrom", b.material_to as "materialTo", b.score_from as "scoreFrom", b.score_to as "scoreTo", b.criteria,
         b.criteria_version as "criteriaVersion", b.score_max as "scoreMax", b.score_step::float as "scoreStep", b.veto_grounds as "vetoGrounds",
         b.pass_line::text as "passLine", b.planned_experts as "plannedExperts", b.min_valid as "minValid", b.trim_min as "trimMin",
         b.aggregate, b.quota, b.show_institution as "showInstitution", b.veto_enabled as "vetoEnabled",
         b.grace_minutes as "graceMinutes", b.remarks,
         (select count(*)::int from review_batch_project p where p.batch_id = b.id and not p.withdrawn) as "projectCount",
         (select count(*)::int from review_assignment a join review_batch_project p on p.id = a.batch_project_id
           where a.batch_id = b.id and not p.withdrawn and not a.reserve and a.state not in ('RECUSED', 'REPLACED')) as "sheetCount",
         (select count(*)::int from review_assignment a join review_batch_project p on p.id = a.batch_project_id
           where a.batch_id = b.id and not p.withdrawn and a.state in ('SUBMITTED', 'LOCKED')) as "submittedCount"`;
const tables = sql`review_batch b`;
const listed = { columns, tables, order: batchSort.order };

const view = (row: BatchRow): ReviewBatchType =>
  Object.assign(new ReviewBatchType(), {
    ...row,
    row,
    batchNo: row.title,
    title: row.subject,
    stateTitle: batchFlow.states[row.state]?.title ?? row.state,
  });

/** Review batches. They are the city's: who may look at them sees all; what of experts and results is in them, `readsExperts` says. */
export async function listBatches(
  ctx: Ctx,
  filter: BatchFilterInput,
  sort: SortOf<typeof batchSort>,
  page: PageArgs,
): Promise<Page<ReviewBatchType>> {
  return pageOf(ctx, listed, { where: batchWhere(filter), sort }, page, view);
}

/** All rows of the filter, a page at a time: for exports. */
export async function* batchPages(ctx: Ctx, filter: BatchFilterInput): AsyncGenerator<ReviewBatchType[]> {
  yield* chunksOf(ctx, listed, batchWhere(filter), view);
}

/** @throws NOT_FOUND */
export async function getBatch(ctx: Ctx, id: string): Promise<ReviewBatchType> {
  const found = isUuid(id)
    ? await firstRow<BatchRow>(ctx, sql`select ${columns} from ${tables} where b.id = ${id}`)
    : undefined;
  if (!found) throw refuse('NOT_FOUND');
  return view(found);
}

/** What the next batch may be copied from. */
export async function findLastBatch(ctx: Ctx): Promise<ReviewBatchType | null> {
  const found = await firstRow<BatchRow>(
    ctx,
    sql`select ${columns} from ${tables} where b.state <> 'VOID' order by b.id desc limit 1`,
  );
  return found ? view(found) : null;
}
