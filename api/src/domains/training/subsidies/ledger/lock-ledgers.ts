import { anyOf, tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

/**
 * Ledgers under their lock, in the order of their numbers: whoever pays one, or takes a line of it back, does so one after the other, and reads
 * only then what there is already.
 */
export async function lockLedgers(tx: Ctx, numbers: readonly string[]): Promise<void> {
  await tables(tx)
    .selectFrom('subsidy_ledger')
    .select('id')
    .where('ledger_no', '=', anyOf(numbers))
    .orderBy('ledger_no')
    .forUpdate()
    .execute();
}
