import { rows, sql } from '../../../../database/sql.ts';
import { DAY_MS } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { WatchedRecord } from './watched-record.ts';

/** Facts that other rooms keep: a statement each, asked only where a rule looks at them. */
export interface FurtherFacts {
  feedbackConflict?: boolean;
  pushFailedCount?: number;
  batchFailed?: boolean;
}

/** How long a failed row of a batch counts. */
const BATCH_DAYS = 7;

/** By record id; what is not in the answer is not so. */
export async function readFurtherFacts(
  ctx: Ctx,
  records: readonly WatchedRecord[],
  wanted: ReadonlySet<string>,
): Promise<Map<string, FurtherFacts>> {
  const ids = records.map(({ id }) => id);
  const [conflicts, pushes, batches] = await Promise.all([
    wanted.has('feedbackConflict') ? readConflicts(ctx, records) : undefined,
    wanted.has('pushFailedCount') ? readPushes(ctx, ids) : undefined,
    wanted.has('batchFailed') ? readBatches(ctx, ids) : undefined,
  ]);
  return new Map(
    ids.map((id) => [
      id,
      {
        ...(conflicts && { feedbackConflict: conflicts.has(id) }),
        ...(pushes && { pushFailedCount: pushes.get(id) ?? 0 }),
        ...(batches && { batchFailed: batches.has(id) }),
      },
    ]),
  );
}

async function readConflicts(ctx: Ctx, records: readonly WatchedRecord[]): Promise<ReadonlySet<string>> {
  const found = await rows<{ subCaseId: string | null; caseId: string }>(
    ctx,
    sql`select distinct sub_case_id as "subCaseId", case_id as "caseId" from feedback_message
         where case_id = any(${[...new Set(records.flatMap(({ caseId }) => caseId ?? []))]}::uuid[]) and 'CONFLICT' = any(tags)`,
  );
  return new Set(found.map(({ subCaseId, caseId }) => subCaseId ?? caseId));
}

async function readPushes(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const found = await rows<{ id: string; failed: number }>(
    ctx,
    sql`select record_id as id, max(attempts)::int as failed from outbox_message
         where record_id = any(${[...ids]}::uuid[]) and state not in ('ACKED', 'SKIPPED') and last_error is not null group by record_id`,
  );
  return new Map(found.map(({ id, failed }) => [id, failed]));
}

async function readBatches(ctx: Ctx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const since = new Date(ctx.app.clock.now().getTime() - BATCH_DAYS * DAY_MS);
  const found = await rows<{ id: string }>(
    ctx,
    sql`select distinct r.record_id as id from batch b join batch_row r on r.batch_id = b.id
         where b.created_at >= ${since} and r.result = 'FAILED' and r.record_id = any(${[...ids]}::uuid[])`,
  );
  return new Set(found.map(({ id }) => id));
}
