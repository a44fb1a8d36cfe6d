import { tables } from '../../../../database/tables.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { ringOf } from '../../../../platform/keys/index.ts';
import { withLegacy } from '../legacy/connection.ts';
import { takeTable } from '../legacy/control.ts';
import { explainedCells, loadPlan } from '../plans/load-plan.ts';
import { requireSoundKeys } from './compromised-keys.ts';
import { readRunning } from './table-jobs.ts';
import { type ColumnReport, faultsIn, verifyTable } from './verify.ts';

/** No table is called so. */
const COMPARING = '(compare)';

/** 校验中: the four passes over every table, kept as the report of the migration. */
export async function compareTables(ctx: Ctx, id: string): Promise<string | undefined> {
  const { clientId } = await readRunning(ctx, id);
  await requireSoundKeys(ctx, clientId);
  const before = await tables(ctx)
    .selectFrom('crypto_migration')
    .select('verified_at')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (before.verified_at !== null) return undefined;
  const [plan, explained] = [await loadPlan(ctx, id), await explainedCells(ctx, id)];
  const report = await withLegacy(ctx.app, clientId, async (legacy) => {
    // Another node compares already: its report will do.
    if (!(await takeTable(legacy, COMPARING))) return undefined;
    const found: ColumnReport[] = [];
    for (const table of plan)
      found.push(...(await verifyTable(legacy, table, () => ringOf(ctx.app, clientId), explained)));
    return found;
  });
  if (!report) return undefined;
  await transaction(ctx, (tx) => keepReport(tx, id, report));
  return 'verified';
}

async function keepReport(tx: Ctx, id: string, report: readonly ColumnReport[]): Promise<void> {
  for (const one of report)
    await tables(tx)
      .updateTable('crypto_column_plan')
      .set({ encrypted: one.sealed, verified: faultsIn(one) === 0 ? one.rows : one.equal, rows_total: one.rows })
      .where('migration_id', '=', id)
      .where('column_ref', '=', `${one.table}.${one.column}`)
      .execute();
  await tables(tx)
    .updateTable('crypto_migration')
    .set({
      report: JSON.stringify(report),
      mismatches: report.reduce((sum, one) => sum + faultsIn(one), 0),
      columns_verified: report.filter((one) => faultsIn(one) === 0).length,
      verified_at: tx.app.clock.now(),
      last_error: null,
    })
    .where('id', '=', id)
    .execute();
}
