import { tables } from '../../../database/tables.ts';
import { decryptColumn } from '../../crypto/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { freezeList } from '../batches/freeze.ts';
import { beforePaying, checkStanding } from '../before-paying.ts';
import { refusePayment } from '../errors.ts';
import { releaseItems } from '../items/release-items.ts';
import { requireIntactBatch } from '../sealed-payments.ts';

/**
 * Takes out of an approved batch, right before it leaves, whom somebody knows a reason not to pay (03 §33.4, §34.5): their claims may go into another
 * one, the others are paid.
 *
 * @throws E-1112 where nobody would be left, E-CR-12 where a row was changed by hand
 */
export async function holdItems(tx: Ctx, batchId: string): Promise<void> {
  await requireIntactBatch(tx, batchId);
  const items = await tables(tx)
    .selectFrom('payment_item')
    .select(['id', 'purpose', 'record_id', 'person_id', 'id_no'])
    .where('batch_id', '=', batchId)
    .where('state', '=', 'WAIT')
    .execute();
  const [first] = items;
  if (!first) return;
  const held = await beforePaying(tx, {
    occasion: 'PUSH',
    purpose: first.purpose,
    persons: items.map((item) => ({
      claim: item.record_id,
      personId: item.person_id,
      idNo: decryptColumn(tx.app.keys, { table: 'payment_item', column: 'id_no', rowId: item.id }, item.id_no),
    })),
  });
  await tables(tx)
    .updateTable('payment_batch')
    .set({ check_note: (await checkStanding(tx)) || null })
    .where('id', '=', batchId)
    .execute();
  const waiting = items.filter(({ record_id }) => held.has(record_id));
  if (waiting.length === 0) return;
  if (waiting.length === items.length) throw refusePayment('E-1112', [...new Set(held.values())].join('、'));
  for (const { id, record_id } of waiting) await releaseItems(tx, batchId, held.get(record_id) ?? '', id);
  await freezeList(tx, batchId);
}
