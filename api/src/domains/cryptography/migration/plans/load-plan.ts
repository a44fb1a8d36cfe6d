import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { PlannedColumn, PlannedTable } from '../legacy/plan.ts';

/** What is planned of a system, by table. */
export async function loadPlan(ctx: Ctx, migrationId: string): Promise<PlannedTable[]> {
  const rows = await tables(ctx)
    .selectFrom('crypto_column_plan')
    .selectAll()
    .where('migration_id', '=', migrationId)
    .orderBy('table_name')
    .orderBy('id')
    .execute();
  const byTable = new Map<string, { pk: string; columns: PlannedColumn[] }>();
  for (const row of rows) {
    const table = byTable.get(row.table_name) ?? { pk: row.pk_column, columns: [] };
    byTable.set(row.table_name, table);
    table.columns.push({
      column: row.column_name,
      // The table's check holds both to these words.
      dataClass: row.data_class as PlannedColumn['dataClass'],
      cipher: row.cipher_column,
      index: row.index_column,
      inMac: row.in_mac,
      distinct: row.distinct_values,
      plainAction: row.plain_action as PlannedColumn['plainAction'],
    });
  }
  return [...byTable].map(([table, { pk, columns }]) => ({ table, pk, columns }));
}

/** Values that could not be encrypted and whose reason somebody has given, as `table.column|key`. */
export async function explainedCells(ctx: Ctx, migrationId: string): Promise<Set<string>> {
  const rows = await tables(ctx)
    .selectFrom('crypto_odd_value')
    .select(['column_ref', 'row_key'])
    .where('migration_id', '=', migrationId)
    .where('unsealed', '=', true)
    .where('explanation', 'is not', null)
    .execute();
  return new Set(rows.map((row) => `${row.column_ref}|${row.row_key}`));
}
