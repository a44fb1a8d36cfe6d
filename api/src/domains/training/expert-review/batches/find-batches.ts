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
import { type FlowRow, flowColumns } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { batchFlow } from './batch.flow.ts';
import { ReviewBatchType } from './batch.type.ts';

type BatchRow = FlowRow & Omit<ReviewBatchType, 'row' | 'flow' | 'batchNo' | 'stateTitle' | keyof FlowRow>;

const select = sql`
  select ${flowColumns('b')}, b.batch_no as title, b.title as subject, null as "matterCode", b.year, b.meeting_at as "meetingAt", b.place,
         b.material_from as "materialFrom", b.material_to as "materialTo", b.score_from as "scoreFrom", b.score_to as "scoreTo", b.criteria,
         b.pass_line::text as "passLine", b.planned_experts as "plannedExperts", b.min_valid as "minValid", b.trim_min as "trimMin",
         b.aggregate, b.quota, b.show_institution as "showInstitution", b.veto_enabled as "vetoEnabled",
         b.grace_minutes as "graceMinutes", b.remarks,
         (select count(*)::int from review_batch_project p where p.batch_id = b.id and not p.withdrawn) as "projectCount",
         (select count(*)::int from review_assignment a join review_batch_project p on p.id = a.batch_project_id
           where a.batch_id = b.id and not p.withdrawn and not a.reserve and a.state not in ('RECUSED', 'REPLACED')) as "sheetCount",
         (select count(*)::int from review_assignment a join review_batch_project p on p.id = a.batch_project_id
           where a.batch_id = b.id and not p.withdrawn and a.state in ('SUBMITTED', 'LOCKED')) as "submittedCount"
    from review_batch b`;

const view = (row: BatchRow): ReviewBatchType =>
  Object.assign(new ReviewBatchType(), {
    ...row,
    row,
    batchNo: row.title,
    title: row.subject,
    stateTitle: batchFlow.states[row.state]?.title ?? row.state,
  });

/** Review batches, newest first. They are the city's: who may look at them sees all. */
export async function listBatches(
  ctx: Ctx,
  states: readonly string[] | null,
  page: PageArgs,
): Promise<Page<ReviewBatchType>> {
  const size = pageSize(page);
  const after = page.after ? decodeCursor(page.after).id : null;
  const found = await rows<BatchRow>(
    ctx,
    sql`${select} where (${states?.length ? [...states] : null}::text[] is null or b.state = any(${[...(states ?? [])]}::text[]))
          and (${after}::uuid is null or b.id < ${after}::uuid) order by b.id desc limit ${size + 1}`,
  );
  return toPage(found, size, page, (row) => encodeCursor(null, row.id), view);
}

/** @throws NOT_FOUND */
export async function getBatch(ctx: Ctx, id: string): Promise<ReviewBatchType> {
  const found = isUuid(id) ? await firstRow<BatchRow>(ctx, sql`${select} where b.id = ${id}`) : undefined;
  if (!found) throw refuse('NOT_FOUND');
  return view(found);
}
