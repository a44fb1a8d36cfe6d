import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readChecks } from './read-checks.ts';

/** The checks as they stand at a step, for lists and for whoever asks later what was known. */
export async function keepChecks(tx: Ctx, ids: readonly string[]): Promise<void> {
  for (const [id, checks] of await readChecks(tx, ids))
    await tables(tx)
      .updateTable('subsidy_sheet')
      .set({ checks: JSON.stringify(checks) })
      .where('id', '=', id)
      .execute();
}
