import { run, sql } from '../../database/sql.ts';
import type { Ctx } from '../kernel/context.ts';
import type { BatchOutcome } from './batch-kind.ts';

/**
 * Writes what became of rows and counts those that had no result yet, in the transaction of their acts: one statement for any number. It ends
 * with the row of the batch, which other lanes wait for until the transaction ends.
 */
export async function recordOutcomes(
  tx: Ctx,
  batchId: string,
  outcomes: readonly BatchOutcome[],
  leaseUntil: Date,
): Promise<void> {
  const now = tx.app.clock.now();
  const values = outcomes.map(({ id, title, result, code, message }) => ({
    id,
    title: title.slice(0, 60),
    result,
    code: code ?? null,
    message: message?.slice(0, 500) ?? null,
  }));
  await run(
    tx,
    sql`
    with written as (
      update batch_row r set title = coalesce(nullif(v.title, ''), r.title), result = v.result, code = v.code, message = v.message, done_at = ${now}
        from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, title text, result text, code text, message text)
       where r.batch_id = ${batchId} and r.record_id = v.id and r.result is null
      returning r.result),
    counted as (
      select count(*) filter (where result = 'OK') as ok, count(*) filter (where result = 'SKIPPED') as skipped,
             count(*) filter (where result = 'FAILED') as failed from written)
    update batch b set ok = b.ok + counted.ok, skipped = b.skipped + counted.skipped, failed = b.failed + counted.failed,
           lease_until = ${leaseUntil}, updated_at = ${now}
      from counted where b.id = ${batchId}`,
  );
}
