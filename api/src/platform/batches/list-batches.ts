import { firstRow, rows, type SqlInstant, sql, toDateOrNull } from '../../database/sql.ts';
import { decodeCursor, encodeCursor, type Page, type PageArgs, pageSize, toPage } from '../../graphql/connection.ts';
import { refuse } from '../errors/index.ts';
import type { Ctx } from '../kernel/context.ts';
import { batchColumns, type StoredBatch } from './batch.ts';
import type { BatchFilterInput, BatchRowType, BatchType } from './batch.type.ts';
import { viewBatch } from './batch-view.ts';
import { getBatch, visibleWhere } from './find-batch.ts';

type Counted<T> = Page<T> & { totalCount: number; totalCapped: boolean };

const COUNT_CAP = 10_000;

/** The batches that the caller may see, newest first: two statements whatever the page. */
export async function listBatches(ctx: Ctx, filter: BatchFilterInput, args: PageArgs): Promise<Counted<BatchType>> {
  const size = pageSize(args);
  const states = filter.state?.length ? sql`b.state = any(${[...filter.state]}::text[])` : sql`true`;
  const own = filter.own && ctx.actor.kind === 'USER' ? sql`b.starter_id = ${ctx.actor.userId}` : sql`true`;
  const where = sql`${visibleWhere(ctx)} and ${states} and ${own}`;
  const after = args.after ? sql`b.id < ${decodeCursor(args.after).id}::uuid` : sql`true`;
  const found = await rows<StoredBatch>(
    ctx,
    sql`select ${batchColumns} from batch b where ${where} and ${after} order by b.id desc limit ${size + 1}`,
  );
  const count = await firstRow<{ n: number }>(
    ctx,
    sql`select count(*)::int as n from (select 1 from batch b where ${where} limit ${COUNT_CAP + 1}) t`,
  );
  const page = toPage(
    found,
    size,
    args,
    (row) => encodeCursor(null, row.id),
    (row) => viewBatch(ctx, row),
  );
  return capped(page, count?.n ?? 0);
}

/** Batches by id for a room that has let their reader see what they belong to; one statement. */
export async function readBatches(ctx: Ctx, ids: readonly string[]): Promise<Map<string, BatchType>> {
  const found = await rows<StoredBatch>(
    ctx,
    sql`select ${batchColumns} from batch b where b.id = any(${[...ids]}::uuid[])`,
  );
  return new Map(found.map((batch) => [batch.id, viewBatch(ctx, batch)]));
}

interface StoredRow extends Omit<BatchRowType, 'doneAt'> {
  doneAt: SqlInstant | null;
}

/** The rows of a batch that the caller may see, in their order; those of one result where asked. @throws NOT_FOUND */
export async function listBatchRows(
  ctx: Ctx,
  batchId: string,
  result: string | null | undefined,
  args: PageArgs,
): Promise<Counted<BatchRowType>> {
  const size = pageSize(args);
  const after = args.after ? sql`position > ${positionOf(args.after)}` : sql`true`;
  const { id } = await getBatch(ctx, batchId);
  const where = sql`batch_id = ${id} and (${result ?? null}::text is null or result = ${result ?? null})`;
  const found = await rows<StoredRow>(
    ctx,
    sql`
    select record_id as id, position, title, result, code, message, done_at as "doneAt" from batch_row
     where ${where} and ${after} order by position limit ${size + 1}`,
  );
  const count = await firstRow<{ n: number }>(
    ctx,
    sql`select count(*)::int as n from (select 1 from batch_row where ${where} limit ${COUNT_CAP + 1}) t`,
  );
  const page = toPage(
    found,
    size,
    args,
    (row) => encodeCursor(String(row.position), row.id),
    (row) => ({ ...row, doneAt: toDateOrNull(row.doneAt) }),
  );
  return capped(page, count?.n ?? 0);
}

function positionOf(cursor: string): number {
  const { key } = decodeCursor(cursor);
  if (!key || !/^\d{1,9}$/.test(key)) throw refuse('BAD_INPUT');
  return Number(key);
}

function capped<T>(page: Page<T>, count: number): Counted<T> {
  return { ...page, totalCount: Math.min(count, COUNT_CAP), totalCapped: count > COUNT_CAP };
}
