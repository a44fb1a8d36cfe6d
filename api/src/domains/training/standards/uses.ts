import { chunksOf } from '../../../database/chunks.ts';
import { sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/** A line of a record that was reckoned by a standard. */
export interface StandardUse {
  standardId: string;
  recordType: string;
  recordId: string;
  recordNo: string;
  /** Which line of the record; a record names a standard once for each. */
  line: string;
  /** What the line came to, in yuan. */
  amount: string;
}

/** BR26-5: says that lines were reckoned by standards, which can no longer be withdrawn. Part of the caller's transaction; a line is kept once. */
export async function keepUses(tx: Ctx, uses: readonly StandardUse[]): Promise<void> {
  const rows = uses.map(({ standardId, recordType, recordId, recordNo, line, amount }) => ({
    standard_id: standardId,
    record_type: recordType,
    record_id: recordId,
    record_no: recordNo,
    line,
    amount,
    used_at: tx.app.clock.now(),
  }));
  for (const part of chunksOf(rows))
    await tables(tx)
      .insertInto('subsidy_standard_use')
      .values(part)
      .onConflict((on) => on.columns(['standard_id', 'record_type', 'record_id', 'line']).doNothing())
      .execute();
}

/** How many lines were reckoned by each of the standards. */
export async function countUses(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const found = await tables(ctx)
    .selectFrom('subsidy_standard_use')
    .select(['standard_id as id', sql<number>`count(*)::int`.as('count')])
    .where('standard_id', '=', anyOf(ids))
    .groupBy('standard_id')
    .execute();
  return new Map(found.map(({ id, count }) => [id, count]));
}
