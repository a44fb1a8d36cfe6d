import { tables } from '../../../../database/tables.ts';
import type { FlowRow } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { insertRecords } from '../../../../platform/records/index.ts';
import { withLegacy } from '../legacy/connection.ts';
import { prepareControl } from '../legacy/control.ts';
import { columnPlan } from './plan.record.ts';
import { readInventory } from './read-inventory.ts';

/** 自动盘点: the columns that the client system has now take the place of what was proposed before. */
export async function takeInventory(tx: Ctx, row: FlowRow): Promise<void> {
  const found = await withLegacy(tx.app, row.title, async (legacy) => {
    // Long before 双写, so that the program finds its phase there when that begins.
    await prepareControl(legacy);
    return readInventory(legacy);
  });
  await tables(tx).deleteFrom('crypto_column_plan').where('migration_id', '=', row.id).execute();
  await insertRecords(
    tx,
    columnPlan,
    found.map((one) => ({
      migration_id: row.id,
      column_ref: `${one.table}.${one.column}`,
      table_name: one.table,
      pk_column: one.pk,
      column_name: one.column,
      column_title: one.title,
      data_class: one.dataClass,
      cipher_column: one.cipher,
      index_column: one.index,
      in_mac: one.inMac,
      distinct_values: one.distinct,
      plain_action: 'EMPTY',
      rows_total: one.rows,
    })),
    { place: row },
  );
  const totals = new Map(found.map(({ table, rows }) => [table, rows]));
  await tables(tx)
    .updateTable('crypto_migration')
    .set({ columns_planned: found.length, rows_total: [...totals.values()].reduce((sum, rows) => sum + rows, 0) })
    .where('id', '=', row.id)
    .execute();
}
