import type { RawBuilder } from 'kysely';
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
import { RECORD_STATES, type RecordState } from '../tasks/task.ts';

/** A row of a task; only its business number, nothing of its content. */
export interface RecordRow {
  taskId: string;
  ordinal: number;
  recordKey: string | null;
  version: number | null;
  batchNo: string | null;
  state: RecordState;
  error: string | null;
  changedAt: string;
  ackedAt: string | null;
  resent: boolean;
}

export interface RecordView extends RecordRow {
  id: string;
  stateTitle: string;
}

const COUNT_CAP = 10_000;
/** Ordinals are 32 bits wide; a cursor is a stranger's text. */
const MOST_ORDINAL = 2_147_483_647;
/** Rows of one statement of an export. */
const EXPORT_PAGE = 2000;

const select = (where: RawBuilder<unknown>, limit: number) => sql`
  select r.task_id as "taskId", r.ordinal, r.record_key as "recordKey", r.row_version as version, b.batch_no as "batchNo", r.state,
         r.error, r.changed_at as "changedAt", b.acked_at as "ackedAt", r.resent_by is not null as resent
    from transfer_record r left join transfer_batch b on b.task_id = r.task_id and b.seq = r.batch_seq
   where ${where} order by r.ordinal limit ${limit}`;

/** 传输明细 of a task in the order of sending. A cursor carries the ordinal. @throws NOT_FOUND */
export async function findRecords(
  ctx: Ctx,
  taskId: string,
  states: readonly RecordState[],
  args: PageArgs,
): Promise<Page<RecordView> & { totalCount: number; totalCapped: boolean }> {
  if (!isUuid(taskId)) throw refuse('NOT_FOUND');
  const size = pageSize(args);
  const where = sql`r.task_id = ${taskId} and ${states.length > 0 ? sql`r.state = any(${[...states]}::text[])` : sql`true`}`;
  const found = await rows<RecordRow>(
    ctx,
    select(sql`${where} and r.ordinal > ${args.after ? ordinalOf(args.after) : 0}`, size + 1),
  );
  const total = await firstRow<{ count: number }>(
    ctx,
    sql`select count(*)::int as count from (select 1 from transfer_record r where ${where} limit ${COUNT_CAP + 1}) capped`,
  );
  const count = total?.count ?? 0;
  const page = toPage(
    found,
    size,
    args,
    (row) => encodeCursor(String(row.ordinal), row.taskId),
    (row) => ({ ...row, id: `${row.taskId}:${row.ordinal}`, stateTitle: RECORD_STATES[row.state] }),
  );
  return { ...page, totalCount: Math.min(count, COUNT_CAP), totalCapped: count > COUNT_CAP };
}

function ordinalOf(cursor: string): number {
  const ordinal = Number(decodeCursor(cursor).key);
  if (!Number.isInteger(ordinal) || ordinal < 0 || ordinal > MOST_ORDINAL) throw refuse('BAD_INPUT');
  return ordinal;
}

/** All rows of a task, page by page, for a file. */
export async function* readRecordPages(ctx: Ctx, taskId: string): AsyncGenerator<RecordRow[]> {
  for (let after = 0; ; ) {
    const page = await rows<RecordRow>(ctx, select(sql`r.task_id = ${taskId} and r.ordinal > ${after}`, EXPORT_PAGE));
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (!last || page.length < EXPORT_PAGE) return;
    after = last.ordinal;
  }
}
