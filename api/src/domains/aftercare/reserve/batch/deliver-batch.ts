import { tables } from '../../../../database/tables.ts';
import { advance, advanceOne } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { updateRecord } from '../../../../platform/records/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { checkReceipt, deliveredValues, type Receipt } from '../deliver.ts';
import { RESERVE } from '../record-type.ts';
import { DELIVERIES } from '../reserve-table.ts';
import { RESERVE_BATCH, reserveBatch } from './batch.record.ts';

/** 登记移交 of a whole batch: its forms are handed over with it; those that were changed since stay as they are. @throws BAD_INPUT, E-0503, E-0504 */
export async function deliverBatch(
  ctx: Ctx,
  id: string,
  version: number,
  receipt: Receipt,
  requestId: string,
): Promise<void> {
  checkReceipt(ctx, receipt);
  await once(ctx, 'deliverReserveBatch', requestId, { id, version, receipt }, async (tx) => {
    await updateRecord(tx, reserveBatch, id, version, deliveredValues(receipt), ['READY']);
    const input = { note: `接收人：${receipt.receiver.trim()}，${DELIVERIES[receipt.way]}`, occurredAt: receipt.at };
    await advanceOne(tx, { type: RESERVE_BATCH, action: 'deliver', rows: [{ id }], input, mode: 'CASCADE' });
    const standing = await tables(tx)
      .selectFrom('reserve_batch_row as w')
      .innerJoin('reserve_export as e', 'e.id', 'w.export_id')
      .innerJoin('reserve_record as r', (on) =>
        on.onRef('r.id', '=', 'w.record_id').onRef('r.export_no', '=', 'e.export_no'),
      )
      .select('r.id')
      .where('w.batch_id', '=', id)
      .where('r.state', '=', 'EXPORTED')
      .orderBy('r.id')
      .execute();
    if (standing.length > 0) {
      const ids = standing.map((one) => one.id);
      await tables(tx).updateTable('reserve_record').set(deliveredValues(receipt)).where('id', 'in', ids).execute();
      await advance(tx, {
        type: RESERVE,
        action: 'deliver',
        rows: ids.map((one) => ({ id: one })),
        input,
        mode: 'CASCADE',
      });
    }
    return { id };
  });
}
