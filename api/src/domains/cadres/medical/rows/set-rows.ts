import { sql, type Updateable } from 'kysely';
import { anyOf, type Tables, tables } from '../../../../database/tables.ts';
import { requireIntact, sealIds } from '../../../../platform/access/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { SEALED_ROWS } from './sealed-rows.ts';

/** Writes columns of locked rows, whose version moves. @throws E-CR-12 where one was changed by hand */
export async function setRows(
  tx: Ctx,
  rows: readonly { id: string }[],
  values: Updateable<Tables['medical_row']>,
): Promise<void> {
  const ids = rows.map(({ id }) => id);
  await requireIntact(tx, SEALED_ROWS, sql`t.id = any(${ids}::uuid[])`);
  await tables(tx)
    .updateTable('medical_row')
    .set({ ...values, version: sql<number>`version + 1`, updated_at: tx.app.clock.now() })
    .where('id', '=', anyOf(ids))
    .execute();
  await sealIds(tx, SEALED_ROWS, ids);
}
