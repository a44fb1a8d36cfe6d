import { sql, type Updateable } from 'kysely';
import { anyOf, type Tables, tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

/** Writes columns of locked rows, whose version moves. */
export async function setRows(
  tx: Ctx,
  rows: readonly { id: string }[],
  values: Updateable<Tables['medical_row']>,
): Promise<void> {
  await tables(tx)
    .updateTable('medical_row')
    .set({ ...values, version: sql<number>`version + 1`, updated_at: tx.app.clock.now() })
    .where('id', '=', anyOf(rows.map(({ id }) => id)))
    .execute();
}
