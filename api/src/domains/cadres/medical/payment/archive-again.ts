import { tables } from '../../../../database/tables.ts';
import { advance } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { ROSTER } from '../record-types.ts';

/** States of the batches that a roster's rows are or were in, cancelled ones aside. */
export async function statesOfBatches(tx: Ctx, rosterId: string): Promise<string[]> {
  const found = await tables(tx)
    .selectFrom('payment_batch as b')
    .innerJoin('payment_item as i', 'i.batch_id', 'b.id')
    .innerJoin('medical_row as w', 'w.id', 'i.record_id')
    .select(['b.id', 'b.state'])
    .distinct()
    .where('w.roster_id', '=', rosterId)
    .where('b.state', '<>', 'CANCELLED')
    .execute();
  return found.map(({ state }) => state);
}

/** An archived roster that was opened for a supplement of which nothing came is archived again: nothing of it is open any longer. */
export async function archiveAgain(tx: Ctx, roster: { id: string; state: string }): Promise<void> {
  if (roster.state !== 'VERIFIED') return;
  const open = await statesOfBatches(tx, roster.id);
  if (open.every((state) => state === 'CLOSED'))
    await advance(tx, { type: ROSTER, action: 'archive', rows: [{ id: roster.id }], mode: 'CASCADE' });
}
