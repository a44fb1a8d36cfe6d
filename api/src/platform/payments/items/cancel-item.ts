import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { recordAudit } from '../../audit/index.ts';
import { badInput, requireReason } from '../../errors/index.ts';
import { attachFiles, uploads } from '../../files/index.ts';
import { actorName, type Ctx } from '../../kernel/index.ts';
import { pushOutbox } from '../../outbox/index.ts';
import { once } from '../../requests/index.ts';
import { refusePayment } from '../errors.ts';
import { cancellationStream } from '../push/stream.ts';
import { PAYMENT_BATCH, PAYMENT_ITEM } from '../record-types.ts';
import { OPEN_ITEMS } from '../words.ts';
import { lockItem } from './lock-item.ts';

interface Cancellation {
  itemId: string;
  version: number;
  reason: string;
  /** 依据: the document that says why, a death certificate. */
  proofIds: readonly string[];
  requestId: string;
}

/**
 * 申请撤销 of an item that the platform has (01 §13.8 撤销, §13.9: the person died). Nothing of ours changes by asking: the platform says whether it
 * withdraws it, and what became of the item comes as a result, so that money that went out all the same is seen.
 *
 * @throws E-1109 for one that has not arrived there, has ended, or is asked for already
 */
export function cancelItem(
  ctx: Ctx,
  { itemId, version, proofIds, requestId, ...given }: Cancellation,
): Promise<object> {
  const reason = requireReason(given.reason, { path: 'reason' });
  return once(ctx, 'payment.cancel-item', requestId, { itemId, version, reason, proofIds }, async (tx) => {
    const { batch, item } = await lockItem(tx, itemId, version, 'prepare');
    if (batch.platform_no === null || !OPEN_ITEMS.some((state) => state === item.state))
      throw refusePayment('E-1109', '只有平台已接收、尚无最终结果的明细可以申请撤销');
    if (item.cancel_state === 'ASKED' || item.cancel_state === 'ACCEPTED')
      throw refusePayment('E-1109', '该明细已申请撤销，请等待平台结果');
    if (proofIds.length === 0) throw badInput([{ path: 'proofIds', message: '请上传撤销发放的依据' }]);
    await tables(tx)
      .updateTable('payment_item')
      .set({
        cancel_state: 'ASKED',
        cancel_reason: reason,
        cancel_answer: null,
        cancel_asked_at: tx.app.clock.now(),
        cancel_asked_by: actorName(tx.actor),
        version: sql<number>`version + 1`,
      })
      .where('id', '=', item.id)
      .execute();
    await attachFiles(tx, { type: PAYMENT_BATCH, id: batch.id }, uploads(proofIds, 'PAYMENT-CANCEL', '撤销发放依据'));
    const { batch_no: batchNo, platform_no: platformNo } = batch;
    const content = { batchNo, platformNo, items: [{ seq: item.seq, itemId }], reason };
    await pushOutbox(tx, [
      {
        orgId: batch.org_id,
        orgPath: batch.org_path,
        districtCode: batch.district_code,
        channel: 'fund-platform',
        kind: 'CANCEL',
        streamKey: cancellationStream(item.id),
        streamTitle: `${batchNo} 第${item.seq}笔撤销`,
        payload: content,
        masked: content,
        recordType: PAYMENT_BATCH,
        recordId: batch.id,
      },
    ]);
    await recordAudit(tx, {
      event: 'payment.cancel-item',
      objectType: PAYMENT_ITEM,
      objectId: itemId,
      detail: { reason },
    });
    return {};
  });
}
