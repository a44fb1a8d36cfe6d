import { firstRow, rows, sql } from '../../database/sql.ts';
import { DomainError, refuse } from '../errors/index.ts';
import { type Ctx, requireUser } from '../kernel/context.ts';
import { openInput, openRowInput } from './batch.ts';
import { batchErrors } from './errors.ts';
import { getBatch } from './find-batch.ts';
import { type NewBatchRow, startBatch } from './start-batch.ts';

/**
 * The failed rows of an ended batch as a new one, with the same input and the records' present versions; those that are out of sight by now
 * stay out.
 *
 * @returns the new batch's id
 * @throws NOT_FOUND, FORBIDDEN for somebody else's, E-BAT-04 when nothing failed or it is still under way
 */
export async function retryBatch(ctx: Ctx, id: string, requestId: string): Promise<string> {
  const batch = await getBatch(ctx, id);
  if (batch.starterId !== requireUser(ctx).userId) throw refuse('FORBIDDEN');
  const failed = batch.endedAt ? await failedRows(ctx, id) : [];
  const kind = ctx.app.registry.getBatchKind(batch.kind);
  const frozen = await kind.freeze(
    ctx,
    failed.map((row) => row.id),
  );
  const again = failed.flatMap(({ id: recordId, position, input }): NewBatchRow[] => {
    const record = frozen.get(recordId);
    if (!record) return [];
    return [{ id: recordId, ...record, input: openRowInput(ctx, id, position, input) }];
  });
  if (again.length === 0) throw new DomainError('E-BAT-04', batchErrors['E-BAT-04']);
  const stored = await firstRow<{ input: string }>(ctx, sql`select input_cipher as input from batch where id = ${id}`);
  return startBatch(ctx, {
    kind: batch.kind,
    title: batch.title,
    requestId,
    input: openInput(ctx, id, stored?.input ?? ''),
    rows: again,
    retryOf: id,
  });
}

function failedRows(ctx: Ctx, id: string): Promise<{ id: string; position: number; input: string | null }[]> {
  return rows(
    ctx,
    sql`
    select record_id as id, position, input_cipher as input from batch_row
     where batch_id = ${id} and result = 'FAILED' order by position`,
  );
}
