import { anyOf, tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { onLedgers } from '../../completion/brought.ts';

/** Runs with a ledger of any district: from then on results are put right by a reversal alone (T24-6). */
export const ledgeredRuns = onLedgers.join(async (ctx: Ctx, runIds: readonly string[]) => {
  const found = await tables(ctx)
    .selectFrom('subsidy_ledger')
    .select('run_id as runId')
    .distinct()
    .where('run_id', '=', anyOf(runIds))
    .execute();
  return new Set(found.map(({ runId }) => runId));
});
